import type { Review } from "@/lib/content/reviews/reviews";
import {
	applyEdits,
	type Element,
	getAttribute,
	getRange,
	type HtmlPage,
	parseHtmlPage,
} from "@/lib/next/optimize-html/html-page";
import { allowDecryptedFiles, mergePolicies } from "./policies";
import { type DraftFile, seal } from "./seal";

interface Options {
	/** The finished page of the draft. */
	draft: string;
	/** The finished page that every sealed draft is made from. */
	page: string;
	files: readonly DraftFile[];
	/** The URL of the script of all pages. */
	mainScript: string;
}

/** Encrypts the page of a draft and puts it into the page from which reviewers open it. */
export function sealPage(review: Review, { draft, page, files, mainScript }: Options): string {
	const [draftPage, emptyPage] = [parseHtmlPage(draft), parseHtmlPage(page)];
	const policy = readPolicy(draftPage);
	const draftPolicy = files.length > 0 ? allowDecryptedFiles(policy.text) : policy.text;
	const html = applyEdits(draftPage, [
		replacePolicy(policy.element, draftPolicy),
		// A browser runs a module once for each URL, and the page around the draft has run this one.
		...findScripts(draftPage, mainScript).map((element) => {
			const { end } = getAttributeRange(element, "src");
			return { start: end - 1, end: end - 1, text: "?draft" };
		}),
	]);
	const { id } = review;
	const ends = new Date(review.endsAt).toISOString();
	const sealed = seal({ html, files }, review, `${id} ${ends}`).toString("base64");
	const outer = readPolicy(emptyPage);
	const main = findEnd(emptyPage, "main");
	return applyEdits(emptyPage, [
		replacePolicy(outer.element, mergePolicies(outer.text, draftPolicy)),
		{
			start: main,
			end: main,
			text: `<script type="application/octet-stream" id="sealed" data-id="${id}" data-ends="${ends}">${sealed}</script>`,
		},
	]);
}

function readPolicy({ elements }: HtmlPage): { element: Element; text: string } {
	const element = elements.find((one) => getAttribute(one, "http-equiv") === "Content-Security-Policy");
	if (!element) throw new Error("A page for review has no Content Security Policy.");
	return { element, text: getAttribute(element, "content") ?? "" };
}

function replacePolicy(element: Element, policy: string) {
	const text = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('"', "&quot;")}">`;
	return { ...getRange(element), text };
}

function findScripts({ elements }: HtmlPage, src: string): Element[] {
	return elements.filter((element) => element.tagName === "script" && getAttribute(element, "src") === src);
}

function getAttributeRange({ sourceCodeLocation }: Element, name: string): { start: number; end: number } {
	const location = sourceCodeLocation?.attrs?.[name];
	if (!location) throw new Error(`The attribute \`${name}\` has no location in the source of its page.`);
	return { start: location.startOffset, end: location.endOffset };
}

/** Returns where the end tag of an element begins. */
function findEnd({ elements }: HtmlPage, name: string): number {
	const location = elements.find(({ tagName }) => tagName === name)?.sourceCodeLocation?.endTag;
	if (!location) throw new Error(`A page for review has no <${name}>.`);
	return location.startOffset;
}
