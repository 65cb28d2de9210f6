import type { Definition, FootnoteDefinition, Nodes, Parents, Root, Text } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import type { Position } from "@/lib/utils/position";
import { SKIP, visit } from "@/lib/utils/visit";

/** Matches a probable URL rather than a word. The empty one is the syntax of a comment: `[comment]: <> (…)`. */
const ADDRESS = /^$|^[a-z][a-z\d+.-]*:|^[/#.?]|[/@]|\.\w/i;

type Report = (rule: RuleName, position: Position, message: string) => void;

/**
 * Reports footnotes and link definitions to which nothing refers, and shows their source: the parser leaves them out. Definitions of URLs
 * are reported only.
 */
export function unusedDefinitions() {
	return (tree: Root, file: VFile): undefined => {
		const { diagnostics, file: name } = getContext(file);
		const report: Report = (rule, position, message) =>
			diagnostics.push(createDiagnostic(rule, name, position, message));
		showFootnotes(tree, report);
		showDefinitions(tree, String(file), report);
	};
}

/** Shows footnotes that no reader would reach, because only such footnotes refer to them, or because an earlier one has their label. */
function showFootnotes(tree: Root, report: Report): void {
	const footnotes: { footnote: FootnoteDefinition; parent: Parents }[] = [];
	visit(tree, "footnoteDefinition", (footnote, _, parent) => void (parent && footnotes.push({ footnote, parent })));
	if (footnotes.length === 0) return;
	const shown = findUnreadFrontMatter(
		tree,
		footnotes.map(({ footnote }) => footnote),
	);
	for (const { footnote, parent } of footnotes) {
		const reason = shown.get(footnote);
		if (reason === undefined) continue;
		const { label } = footnote;
		report(
			"footnote",
			positionOf(footnote),
			`The footnote \`${label}\` ${reason}, and is shown as it is written here.`,
		);
		replaceChild(parent, footnote, withLabel(footnote));
	}
}

/** Finds the footnotes that no reader would reach, with the reason. */
function findUnreadFrontMatter(tree: Root, footnotes: readonly FootnoteDefinition[]): Map<FootnoteDefinition, string> {
	const unread = new Map<FootnoteDefinition, string>();
	const byLabel = new Map<string, FootnoteDefinition>();
	for (const footnote of footnotes) {
		if (byLabel.has(footnote.identifier)) unread.set(footnote, "is defined above");
		else byLabel.set(footnote.identifier, footnote);
	}
	const read = new Set<FootnoteDefinition>();
	const readFrom = (start: Nodes) => {
		const waiting = [start];
		for (let node = waiting.pop(); node; node = waiting.pop()) {
			for (const label of listReferences(node)) {
				const footnote = byLabel.get(label);
				if (!footnote || read.has(footnote) || unread.has(footnote)) continue;
				read.add(footnote);
				waiting.push(footnote);
			}
		}
	};
	readFrom(tree);
	const others = [...byLabel.values()].filter((footnote) => !read.has(footnote));
	const named = new Set(others.flatMap(listReferences));
	// Footnotes without references come first, as they may refer to others.
	for (const footnote of others.toSorted((a, b) => Number(named.has(a.identifier)) - Number(named.has(b.identifier)))) {
		if (read.has(footnote)) continue;
		unread.set(footnote, "has no reference `[^…]` in the text");
		readFrom(footnote);
	}
	visit(tree, "footnoteReference", ({ identifier, label }, index, parent) => {
		const footnote = byLabel.get(identifier);
		if (!footnote || !unread.has(footnote) || !parent || index === undefined) return;
		parent.children[index] = { type: "text", value: `[^${label ?? identifier}]` };
	});
	return unread;
}

function listReferences(text: Nodes): string[] {
	const labels: string[] = [];
	visit(text, (node) => {
		if (node.type === "footnoteDefinition" && node !== text) return SKIP;
		if (node.type === "footnoteReference") labels.push(node.identifier);
		return undefined;
	});
	return labels;
}

function withLabel({ label, identifier, children }: FootnoteDefinition): FootnoteDefinition["children"] {
	const [first, ...others] = children;
	const mark: Text = { type: "text", value: `[^${label ?? identifier}]: ` };
	if (first?.type !== "paragraph") return [{ type: "paragraph", children: [mark] }, ...children];
	return [{ ...first, children: [mark, ...first.children] }, ...others];
}

/** Shows unused definitions of words, such as those of a dialogue (`[Ada]: Yes`). */
function showDefinitions(tree: Root, source: string, report: Report): void {
	const definitions: { definition: Definition; parent: Parents }[] = [];
	const used = new Set<string>();
	visit(tree, (node, _, parent) => {
		if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
		if (node.type === "definition" && parent) definitions.push({ definition: node, parent });
	});
	for (const { definition, parent } of definitions) {
		const { identifier, url, position } = definition;
		if (used.has(identifier) || ADDRESS.test(url) || !position) continue;
		const text = source.slice(position.start.offset, position.end.offset);
		const message = `Markdown reads this as the address of a link, and no link has it. It is shown as text; write \`\\[\` at its beginning.`;
		report("link-label", positionOf(definition), message);
		replaceChild(parent, definition, [{ type: "paragraph", children: [{ type: "text", value: text }] }]);
	}
}

function replaceChild({ children }: { children: Nodes[] }, child: Nodes, blocks: readonly Nodes[]): void {
	children.splice(children.indexOf(child), 1, ...blocks);
}
