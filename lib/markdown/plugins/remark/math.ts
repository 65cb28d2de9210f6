import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Code, PhrasingContent, Root, RootContent } from "mdast";
import remarkMath from "remark-math";
import temml from "temml";
import type { Processor } from "unified";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { getErrorMessage } from "@/lib/utils/error-message";
import { escapeHtml } from "@/lib/utils/html";
import { SKIP, visit } from "@/lib/utils/visit";

type Formula = Extract<RootContent | PhrasingContent, { type: "math" | "inlineMath" }>;

/**
 * Converts formulas between dollar signs and in `math` code blocks to MathML, which browsers render without scripts.
 * https://temml.org/docs/en/administration
 */
export function math(this: Processor) {
	remarkMath.call(this);
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const replaceWithMathml = (node: Formula | Code, isBlock: boolean) => {
			const { html, message } = renderFormula(node.value, isBlock);
			if (message) context.diagnostics.push(createDiagnostic("math-syntax", context.file, positionOf(node), message));
			const [element] = fromHtml(html, { fragment: true }).children;
			if (element?.type !== "element") return;
			removeStyles(element);
			const { tagName: hName, properties: hProperties, children: hChildren } = element;
			// `mdast-util-to-hast` converts a node of an unknown type by its data.
			Object.assign(node, { type: "mathml", data: { hName, hProperties, hChildren } });
		};
		visit(tree, "paragraph", (node, index, parent) => {
			const [only, ...others] = node.children;
			if (only?.type !== "inlineMath" || others.length > 0 || !parent || index === undefined) return;
			if (!String(file).startsWith("$$", only.position?.start.offset)) return;
			replaceWithMathml(only, true);
			parent.children[index] = only as never;
			return SKIP;
		});
		visit(tree, "inlineMath", (node) => replaceWithMathml(node, false));
		visit(tree, "math", (node) => replaceWithMathml(node, true));
		visit(tree, "code", (node) => {
			if (node.lang === "math") replaceWithMathml(node, true);
		});
	};
}

/**
 * Styles of Temml that are redundant, or that a class of `math.css` replaces: as `style` attributes they would need a looser content
 * security policy.
 */
const STYLES: [style: RegExp, className: string | undefined][] = [
	[/^display:block math;$/, undefined],
	[/^math-depth:0;$/, "tml-accent"],
	[/^padding-left:0(?:em|pt);padding-right:0(?:em|pt);$/, "tml-flush"],
	[/^padding-left:0(?:em|pt);padding-right:5\.9776pt;$/, "tml-first"],
	[/^padding-left:5\.9776pt;padding-right:0(?:em|pt);$/, "tml-last"],
	[/^padding-left:1em;padding-right:0em;$/, "tml-apart"],
];

function removeStyles(element: Element): void {
	visit(element, "element", ({ properties }) => {
		const replacement = STYLES.find(([style]) => style.test(String(properties.style)));
		if (!replacement) return;
		delete properties.style;
		const [, className] = replacement;
		if (className) properties.className = [...[properties.className ?? []].flat(), className] as string[];
	});
}

function renderFormula(formula: string, displayMode: boolean): { html: string; message?: string } {
	try {
		const html = temml.renderToString(formula, { displayMode, annotate: true, throwOnError: true });
		return { html };
	} catch (error) {
		const [firstLine = ""] = getErrorMessage(error).split("\n");
		const reason = firstLine
			.replace(/^.*?Error:/, "")
			.trim()
			.replace(/\.?$/, ".");
		const message = `This formula can't be parsed; its source is shown: ${reason}`;
		const text = escapeHtml(formula);
		return { html: displayMode ? `<pre><code>${text}</code></pre>` : `<code>${text}</code>`, message };
	}
}
