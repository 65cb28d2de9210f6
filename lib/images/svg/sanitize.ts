import sax from "sax";
import { readEntities, XML_ENTITIES } from "./doctype";
import { isCssReference, isScript, isScripted } from "./script-rules";

/** Thrown for an SVG that can't be parsed as a browser would, so that its scripts can't be found. */
export class UnreadableSvg extends Error {}

/** How often an SVG is searched again for parts that removing has uncovered. */
const MAX_PASSES = 10;

interface Cut {
	start: number;
	end: number;
}

/**
 * Removes everything that could run as script, and leaves the rest unchanged. Throws {@link UnreadableSvg} for text that isn't well-formed
 * XML.
 */
export function sanitizeSvg(svg: string): string {
	let text = svg;
	// Removing may uncover more: the parser skips the second attribute of the same name.
	for (let pass = 0; pass < MAX_PASSES; pass += 1) {
		const clean = without(text, findCuts(text));
		if (clean === text) return text;
		text = clean;
	}
	throw new UnreadableSvg(`it isn't well-formed: a tag has the same attribute more than ${MAX_PASSES} times`);
}

function without(svg: string, cuts: readonly Cut[]): string {
	let result = "";
	let position = 0;
	for (const { start, end } of cuts) {
		if (start < position) continue;
		result += svg.slice(position, start);
		position = end;
	}
	return result + svg.slice(position);
}

function findCuts(svg: string): Cut[] {
	const cuts: Cut[] = [];
	const parser = sax.parser(true, { position: true });
	parser.ENTITIES = { ...XML_ENTITIES };
	const tags: { start: number; isScript: boolean }[] = [];
	/** Where the tag's name or the previous attribute ended. */
	let partEnd = 0;
	parser.onerror = (error) => fail(parser, error.message.split("\n")[0] ?? "");
	parser.ondoctype = (doctype) => {
		parser.ENTITIES = readEntities(doctype) ?? fail(parser, "its document type declares more than text entities");
	};
	parser.onprocessinginstruction = ({ name, body }) => {
		if (name === "xml-stylesheet" && !isCssReference(body))
			cuts.push({ start: parser.startTagPosition - 1, end: parser.position });
	};
	parser.onopentagstart = ({ name }) => {
		tags.push({ start: parser.startTagPosition - 1, isScript: isScript(name) });
		partEnd = parser.position - 1;
	};
	parser.onattribute = ({ name, value }) => {
		if (isScripted(name, value)) cuts.push({ start: partEnd, end: parser.position });
		partEnd = parser.position;
	};
	parser.onclosetag = () => {
		const tag = tags.pop();
		if (tag?.isScript) cuts.push({ start: tag.start, end: parser.position });
	};
	parser.write(svg).close();
	return cuts.sort((a, b) => a.start - b.start);
}

function fail(parser: sax.SAXParser, reason: string): never {
	throw new UnreadableSvg(`it isn't well-formed at line ${parser.line + 1}: ${reason.replace(/\.?$/, "")}`);
}
