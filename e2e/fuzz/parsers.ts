import assert from "node:assert/strict";
import { parseFeed } from "feedsmith";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import sax from "sax";

/** Fails if a text isn't well-formed XML. */
export function checkXml(text: string, name: string): void {
	// The types of the package lack an option.
	const options = { xmlns: true, strictEntities: true };
	const parser = sax.parser(true, options);
	let [depth, roots] = [0, 0];
	parser.onopentag = () => {
		if (depth === 0) roots += 1;
		depth += 1;
	};
	parser.onclosetag = () => {
		depth -= 1;
	};
	parser.onerror = (error) => assert.fail(`${name} isn't well-formed XML: ${error.message}`);
	parser.write(text).close();
	assert.equal(roots, 1, `${name} has ${roots} root elements`);
	// XML allows none of the other control characters, nor half of a surrogate pair.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML doesn't allow.
	assert.doesNotMatch(text, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u, name);
}

/** Fails if a feed can't be read as RSS, Atom or JSON Feed. */
export function checkFeed(text: string, name: string): void {
	if (name.endsWith(".json")) JSON.parse(text);
	else checkXml(text, name);
	const { format } = parseFeed(text);
	assert.equal(format, name.endsWith(".json") ? "json" : name.includes("atom") ? "atom" : "rss", name);
}

/** Fails unless the script of structured data is one element with JSON in a page. */
export function checkStructuredData(json: string): void {
	const page = parse(`<!doctype html><title>t</title><script type="application/ld+json">${json}</script><p>end`);
	const [, html] = page.childNodes as DefaultTreeAdapterTypes.Element[];
	const [head, body] = (html?.childNodes ?? []) as DefaultTreeAdapterTypes.Element[];
	const script = head?.childNodes.at(-1) as DefaultTreeAdapterTypes.Element | undefined;
	const [text] = (script?.childNodes ?? []) as DefaultTreeAdapterTypes.TextNode[];
	assert.equal(text?.value, json, "the structured data ends before its end");
	assert.deepEqual(body?.childNodes.length, 1);
	assert.doesNotThrow(() => JSON.parse(json));
}
