import type { Code } from "mdast";
import { getExpression, staticAttributes, staticString } from "@/lib/markdown/jsx";
import type { JsxElement, Replace } from "./content";

/** Converts Docusaurus's `CodeBlock` to a code block, or to `pre` if its code is computed at runtime. */
export const codeBlock: Replace = (node) => {
	const content = staticCode(node);
	if (content === undefined) return [{ ...node, name: "pre", attributes: [] }];
	const { language, lang, className, title, metastring, showLineNumbers, code } = staticAttributes(node.attributes);
	const codeLanguage =
		attributeText(language) ?? attributeText(lang) ?? /language-(\S+)/.exec(attributeText(className) ?? "")?.[1];
	const meta = [
		attributeText(title) !== undefined && `title="${title}"`,
		attributeText(metastring),
		showLineNumbers === true && "showLineNumbers",
	].filter(Boolean);
	const value = attributeText(code) ?? content;
	const block: Code = {
		type: "code",
		lang: codeLanguage ?? (meta.length > 0 ? "text" : null),
		meta: meta.join(" ") || null,
		value: value.replace(/^\n/, "").trimEnd(),
		position: node.position,
	};
	return [block];
};

/** Returns the code in the content or the `code` attribute of a tag; `undefined` if some of it is computed at runtime. */
function staticCode({ children, attributes }: Pick<JsxElement, "children" | "attributes">): string | undefined {
	if (children.length === 0) return attributeText(staticAttributes(attributes).code);
	const parts = children.map((child): string | undefined => {
		if (child.type === "text") return child.value;
		if (child.type === "mdxFlowExpression" || child.type === "mdxTextExpression")
			return staticString(getExpression(child.data?.estree));
		if (child.type === "paragraph")
			return staticCode({ children: child.children as JsxElement["children"], attributes: [] });
		return undefined;
	});
	return parts.includes(undefined) ? undefined : parts.join("\n");
}

/** Returns a string or number as a string; `undefined` for other values. */
function attributeText(value: unknown): string | undefined {
	if (typeof value === "number") return String(value);
	return typeof value === "string" ? value : undefined;
}
