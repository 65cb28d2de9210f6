import { Tokenizer, TokenizerMode } from "parse5";

/** A tag in raw HTML, an instruction of XML such as `<?php … ?>` or `<![CDATA[…]]>`, or an unclosed comment or tag. */
export interface RawTag {
	kind: "start" | "end" | "instruction" | "unfinished tag" | "unfinished comment";
	name: string;
	start: number;
	end: number;
	hasAttributes: boolean;
	isSelfClosing: boolean;
}

/** The elements whose content is text, with the state of the tokenizer for it. */
const TEXT_ELEMENTS: Readonly<Record<string, Tokenizer["state"]>> = {
	title: TokenizerMode.RCDATA,
	textarea: TokenizerMode.RCDATA,
	style: TokenizerMode.RAWTEXT,
	xmp: TokenizerMode.RAWTEXT,
	iframe: TokenizerMode.RAWTEXT,
	noembed: TokenizerMode.RAWTEXT,
	noframes: TokenizerMode.RAWTEXT,
	script: TokenizerMode.SCRIPT_DATA,
};

export function listRawTags(html: string): RawTag[] {
	const tags: RawTag[] = [];
	const none = { name: "", hasAttributes: false, isSelfClosing: false };
	const ignore = () => undefined;
	let end = 0;
	const lowerCase = html.toLowerCase();
	const lastEnds = new Map<string, number>();
	const hasEnd = (name: string) => {
		const lastEnd = lastEnds.get(name) ?? lowerCase.lastIndexOf(`</${name}`);
		lastEnds.set(name, lastEnd);
		return lastEnd >= end;
	};
	const tokenizer = new Tokenizer(
		{ sourceCodeLocationInfo: true },
		{
			onStartTag: ({ tagName: name, attrs, selfClosing: isSelfClosing, location }) => {
				if (!location) return;
				end = location.endOffset;
				const hasAttributes = attrs.length > 0;
				tags.push({ kind: "start", name, start: location.startOffset, end, hasAttributes, isSelfClosing });
				// Without an end tag, the tags in its content are listed too.
				if (hasEnd(name)) tokenizer.state = TEXT_ELEMENTS[name] ?? TokenizerMode.DATA;
			},
			onEndTag: ({ tagName: name, location }) => {
				if (!location) return;
				end = location.endOffset;
				tags.push({ ...none, kind: "end", name, start: location.startOffset, end });
			},
			onComment: ({ location }) => {
				if (!location) return;
				end = location.endOffset;
				const source = html.slice(location.startOffset, end);
				const kind = /^<(?:\?|!(?!--)[\w[])/.test(source) ? "instruction" : "unfinished comment";
				if (kind === "unfinished comment" && (!source.startsWith("<!--") || /-->$|--!>$|^<!--?-?>$/.test(source)))
					return;
				tags.push({ ...none, kind, start: location.startOffset, end });
			},
			onDoctype: ignore,
			onCharacter: ignore,
			onNullCharacter: ignore,
			onWhitespaceCharacter: ignore,
			onEof: ignore,
			onParseError: ({ code }) => {
				if (code !== "eof-in-tag") return;
				const start = end + Math.max(0, html.slice(end).search(/<\/?[a-z]/i));
				tags.push({ ...none, kind: "unfinished tag", start, end: html.length });
			},
		},
	);
	tokenizer.write(html, true);
	return tags;
}
