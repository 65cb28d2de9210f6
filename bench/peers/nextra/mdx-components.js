import { useMDXComponents as useThemeComponents } from "nextra-theme-blog";

export const useMDXComponents = (components) => ({ ...useThemeComponents(), ...components });
