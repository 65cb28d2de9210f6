import type { RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";

/** A JSX tag of an MDX body, between blocks or inside a paragraph. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Converts a component of another system's theme to shared components or Markdown. */
export type Replace = (node: JsxElement) => RootContent[];
