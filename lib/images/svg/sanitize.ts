import sax from "sax";
import { readEntities, XML_ENTITIES } from "./doctype";
import { isScript, isScripted } from "./script-rules";

/** An SVG that can't be read as a browser would, so that nobody can say what it runs. */
export class UnreadableSvg extends Error {}

/** A stretch of text to take out. */
interface Cut {
	start: number;
	end: number;
}

/**
 * Takes out of an SVG everything that could run as script; all else stays to the letter.
 * Throws {@link UnreadableSvg} for text that isn't well-formed XML.
 */
export function sanitizeSvg(svg: string): string {
	const clean = without(svg, findCuts(svg));
	// What is left may have become another thing: the parser passes over the second attribute of one name.
	return clean === svg ? svg : sanitizeSvg(clean);
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

/** In order of where they start; some lie inside others. */
function findCuts(svg: string): Cut[] {
	const cuts: Cut[] = [];
	const parser = sax.parser(true, { position: true });
	parser.ENTITIES = { ...XML_ENTITIES };
	const tags: { start: number; isScript: boolean }[] = [];
	/** Where the last part of the current tag ended: its name, or the attribute before. */
	let partEnd = 0;
	parser.onerror = (error) => fail(parser, error.message.split("\n")[0] ?? "");
	parser.ondoctype = (doctype) => {
		parser.ENTITIES = readEntities(doctype) ?? fail(parser, "Its document type declares more than names for text.");
	};
	parser.onprocessinginstruction = ({ name, body }) => {
		const isPlain = name !== "xml-stylesheet" || /\btype\s*=\s*["']text\/css["']/.test(body);
		if (!isPlain) cuts.push({ start: parser.startTagPosition - 1, end: parser.position });
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
