import type { Code } from "mdast";
import { expressionOf, staticAttributes, staticText } from "@/lib/markdown/static-values";
import { asText } from "./create";
import type { Jsx, Replace } from "./registry";

/** Docusaurus' `CodeBlock` as a block of code, if its code is plain text. */
export const codeBlock: Replace = (node) => {
	const value = codeIn(node);
	if (value === undefined) return [{ ...node, name: "pre", attributes: [] }];
	const { language, lang, className, title, metastring, showLineNumbers, code } = staticAttributes(node.attributes);
	const named = asText(language) ?? asText(lang) ?? /language-(\S+)/.exec(asText(className) ?? "")?.[1];
	const meta = [
		asText(title) !== undefined && `title="${title}"`,
		asText(metastring),
		showLineNumbers === true && "showLineNumbers",
	].filter(Boolean);
	const text = asText(code) ?? value;
	const block: Code = {
		type: "code",
		lang: named ?? (meta.length > 0 ? "text" : null),
		meta: meta.join(" ") || null,
		value: text.replace(/^\n|\s+$/g, ""),
		position: node.position,
	};
	return [block];
};

/** The text inside a tag; nothing if some of it has to be run. */
function codeIn({ children, attributes }: Pick<Jsx, "children" | "attributes">): string | undefined {
	if (children.length === 0) return asText(staticAttributes(attributes).code);
	const parts = children.map((child): string | undefined => {
		if (child.type === "text") return child.value;
		if (child.type === "mdxFlowExpression" || child.type === "mdxTextExpression")
			return staticText(expressionOf(child.data?.estree));
		if (child.type === "paragraph") return codeIn({ children: child.children as Jsx["children"], attributes: [] });
		return undefined;
	});
	return parts.includes(undefined) ? undefined : parts.join("\n");
}
