/**
 * The components of an app without `mdx-components`. `withQuire` puts that file in the place of this one.
 * @type {typeof import("./app-components.d.mts").useMDXComponents}
 */
export const useMDXComponents = (components) => components;
