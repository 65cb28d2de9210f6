import GithubSlugger from "github-slugger";
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type CompileContext, getContext, positionOf } from "@/lib/markdown/compile-context";
import { createDiagnostic } from "@/lib/utils/diagnostics";
import { plainText } from "./metadata";

/** Ids of the frame around a body. */
const TAKEN = ["announcements", "content", "footnote-label", "menu"];

/**
 * Gives headings their ids and lists them; the table of contents uses the same list. The page's title is its only
 * `h1`: a heading that repeats the title, or opens the body with most of its words, goes; other first levels move down.
 */
export function headings() {
	return (tree: Root, file: VFile): undefined => {
		const body = getContext(file);
		dropTitle(tree, body);
		const slugger = new GithubSlugger();
		for (const id of TAKEN) slugger.slug(id);
		visit(tree, "element", (node) => {
			const level = levelOf(node);
			if (!level || node.properties.id === "footnote-label") return;
			const depth = Math.max(level, 2);
			node.tagName = `h${depth}`;
			const text = plainText(node);
			const own = node.properties.id;
			const id = typeof own === "string" && own !== "" ? ownId(own, slugger) : slugger.slug(slugText(text));
			node.properties.id = id;
			body.metadata.headings.push({ depth, id, text });
		});
	};
}

/** An id as its author wrote it, so that links to it hold, with a number behind it if something has it already. */
function ownId(id: string, slugger: GithubSlugger): string {
	if (Object.hasOwn(slugger.occurrences, id)) return slugger.slug(id, true);
	slugger.occurrences[id] = 0;
	return id;
}

/** A heading of nothing but signs has no letters to make an id of; of an emoji that goes, its invisible end goes as well. */
function slugText(text: string): string {
	return /[\p{L}\p{N}]/u.test(text) ? text.replaceAll("\uFE0F", "") : "section";
}

function dropTitle(tree: Root, body: CompileContext): void {
	const opening = tree.children.find(isVisible);
	const isTitle = (node: Element) => levelOf(node) !== undefined && plainText(node) === body.title;
	const repeated = tree.children.find(
		(node) => node.type === "element" && isTitle(node) && (node === opening || levelOf(node) === 1),
	);
	const isVersion = opening?.type === "element" && levelOf(opening) === 1 && isLike(plainText(opening), body.title);
	const dropped = repeated ?? (isVersion ? opening : undefined);
	if (!dropped) return;
	tree.children.splice(tree.children.indexOf(dropped), 1);
	if (repeated || dropped.type !== "element") return;
	const message = `The body opens with the heading "${plainText(dropped)}"; the page shows the title only. Make it a second-level heading to keep it.`;
	body.diagnostics.push(createDiagnostic("title-twice", body.file, positionOf(dropped), message));
}

/** Whether most words of a heading are in the title, so that it is another form of that. */
function isLike(heading: string, title: string): boolean {
	const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.]{2,}/gu) ?? [];
	const known = new Set(wordsOf(title));
	const words = wordsOf(heading);
	return words.filter((word) => known.has(word)).length > words.length / 2;
}

function isVisible(node: Root["children"][number]): boolean {
	if (node.type === "comment" || node.type === "mdxjsEsm") return false;
	return node.type !== "text" || node.value.trim() !== "";
}

function levelOf(node: Element): number | undefined {
	const match = /^h([1-6])$/.exec(node.tagName);
	return match ? Number(match[1]) : undefined;
}
