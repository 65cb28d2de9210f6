import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Code, Root } from "mdast";
import { type Math as DisplayMath, type InlineMath, mathFromMarkdown } from "mdast-util-math";
import { math as mathSyntax } from "micromark-extension-math";
import temml from "temml";
import type { Processor } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { createDiagnostic } from "@/lib/utils/diagnostics";
import { escapeHtml } from "@/lib/utils/html";

/**
 * Makes MathML, which browsers draw without script and style, of formulas between dollar signs and in blocks of `math`.
 * https://temml.org/docs/en/administration
 */
export function math(this: Processor) {
	const data = this.data() as Record<"micromarkExtensions" | "fromMarkdownExtensions", unknown[] | undefined>;
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mathSyntax()];
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()];
	return (tree: Root, file: VFile): undefined => {
		const body = getContext(file);
		const draw = (node: DisplayMath | InlineMath | Code, isBlock: boolean) => {
			const { html, fault } = render(node.value, isBlock);
			if (fault) body.diagnostics.push(createDiagnostic("math-syntax", body.file, positionOf(node), fault));
			const [element] = fromHtml(html, { fragment: true }).children;
			if (element?.type !== "element") return;
			withoutStyles(element);
			Object.assign(node, { type: DRAWN, data: dataOf(element) });
		};
		visit(tree, "paragraph", (node, index, parent) => {
			const [only, ...others] = node.children;
			if (only?.type !== "inlineMath" || others.length > 0 || !parent || index === undefined) return;
			if (!String(file).startsWith("$$", only.position?.start.offset)) return;
			draw(only, true);
			parent.children[index] = only as never;
			return SKIP;
		});
		visit(tree, "inlineMath", (node) => draw(node, false));
		visit(tree, "math", (node) => draw(node, true));
		visit(tree, "code", (node) => {
			if (node.lang === "math") draw(node, true);
		});
	};
}

/** A node that is drawn; `mdast-util-to-hast` takes it as its data say. */
const DRAWN = "drawnMath";

/** Styles that say what is so anyway, or that `math.css` says of a class: as attributes they would need a looser policy. */
const STYLES: [style: RegExp, name: string | undefined][] = [
	[/^(?:display:block math|math-depth:0);$/, undefined],
	[/^padding-left:0(?:em|pt);padding-right:0(?:em|pt);$/, "tml-flush"],
	[/^padding-left:0(?:em|pt);padding-right:5\.9776pt;$/, "tml-first"],
	[/^padding-left:5\.9776pt;padding-right:0(?:em|pt);$/, "tml-last"],
	[/^padding-left:1em;padding-right:0em;$/, "tml-apart"],
];

function withoutStyles(element: Element): void {
	visit(element, "element", ({ properties }) => {
		const known = STYLES.find(([style]) => style.test(String(properties.style)));
		if (!known) return;
		delete properties.style;
		if (known[1]) properties.className = [...[properties.className ?? []].flat(), known[1]] as string[];
	});
}

function render(formula: string, displayMode: boolean): { html: string; fault?: string } {
	try {
		const html = temml.renderToString(formula, { displayMode, annotate: true, throwOnError: true });
		return { html };
	} catch (error) {
		const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
		const fault = `This formula can't be read and is shown as it stands: ${reason.replace(/^.*?Error:\s*/, "").replace(/\.?$/, ".")}`;
		const text = escapeHtml(formula);
		return { html: displayMode ? `<pre><code>${text}</code></pre>` : `<code>${text}</code>`, fault };
	}
}

function dataOf({ tagName, properties, children }: Element) {
	return { hName: tagName, hProperties: properties, hChildren: children };
}
