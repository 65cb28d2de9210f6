import type { Code, Root } from "mdast";
import type {} from "mdast-util-mdx";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { renderDiagram } from "@/lib/markdown/code/diagram";
import { parseFence } from "@/lib/markdown/code/fence";
import { highlight } from "@/lib/markdown/code/highlight";
import { isKnownLanguage } from "@/lib/markdown/code/languages";
import { parseLineComments } from "@/lib/markdown/code/line-comments";
import { createTokenStyles } from "@/lib/markdown/code/token-styles";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { jsxElement } from "@/lib/markdown/jsx";
import { visit } from "@/lib/utils/visit";

/** Converts code blocks to highlighted `CodeBlock`s or `Diagram`s, and reports unknown languages. */
export function code() {
	return async (tree: Root, file: VFile): Promise<undefined> => {
		const context = getContext(file);
		const blocks: { node: Code; siblings: Root["children"] }[] = [];
		visit(tree, "code", (node, _, parent) => {
			if (parent) blocks.push({ node, siblings: parent.children as Root["children"] });
		});
		const styles = context.codeTheme && (await createTokenStyles(context.codeTheme));
		context.metadata.code = blocks.map(({ node }) => node.value).join("\n");
		for (const { node, siblings } of blocks) {
			const fence = parseFence(node.lang, node.meta);
			const report = (rule: RuleName, message: string) =>
				context.diagnostics.push(createDiagnostic(rule, context.file, positionOf(node), message));
			const diagram = fence.language === "mermaid" ? await renderDiagram(node.value) : undefined;
			if (diagram && "svg" in diagram) {
				const props = { svg: diagram.svg, code: node.value };
				siblings[siblings.indexOf(node)] = jsxElement("Diagram", props, [], node.position);
				continue;
			}
			if (diagram) report("diagram", `This diagram is shown as code: ${diagram.problem}`);
			if (fence.language && !isKnownLanguage(fence.language)) {
				const message = `Unknown code language \`${fence.language}\`; the code is shown without highlighting. Fix the name or write \`text\`.`;
				report("code-language", message);
			}
			if (node.value === "" && node.meta) {
				const message = `This block of code is empty, as \`${node.meta}\` is on the line of its fence and so describes it. Write code on the lines below, or delete the block.`;
				report("code-empty", message);
			}
			const { code, marked, added, removed } = parseLineComments(node.value);
			for (const line of marked) fence.marked.add(line);
			for (const line of added) fence.added.add(line);
			for (const line of removed) fence.removed.add(line);
			const { html, isHighlighted } = await highlight(code, fence, { styles, isPlain: context.isCodePlain });
			if (!isHighlighted) {
				const message = `The code takes too long to highlight, and is shown without colors. Split its lines, or write \`text\` instead of \`${fence.language}\`.`;
				report("code-limit", message);
			}
			const { language, title, lineNumbers } = fence;
			const element = jsxElement("CodeBlock", { html, language, title, lineNumbers }, [], node.position);
			siblings[siblings.indexOf(node)] = element;
			if (styles) context.metadata.codeStyles = styles.styles();
		}
	};
}
