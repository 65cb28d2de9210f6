import { type Blog, maskCode } from "quire-blog/tools/blog";
import { readDocument } from "@/packages/language-server/src/service/document";
import { getLookups } from "@/packages/language-server/src/service/lookups";
import type { Completion } from "@/packages/language-server/src/service/types";
import { completeAlert, completeCodeLanguage, completeDirective } from "./blocks";
import type { CompletionContext } from "./completion";
import { completeTag } from "./components";
import { completeDestination } from "./destinations";
import { completeFrontMatter } from "./front-matter";

const MAX_DISTANCE = 3_000;

/** Matches an unfinished link or image up to the cursor: the exclamation mark of an image, and the beginning of the destination. */
const LINK_BEFORE = /(?<!\\)(!?)\[(?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.)*\](?:\([^()\s]*\))?)*\]\(<?([^\s()<>]*)$/s;

const DEFINITION_BEFORE = /^ {0,3}\[[^\]\n]+\]:[^\S\n]+<?([^\s<>]*)$/;

const FENCE_BEFORE = /^[\s>]*(?:`{3,}|~{3,})([\w+#-]*)$/;

const DIRECTIVE_BEFORE = /^[\s>]*(:{3,})[^\S\n]?([\w-]*)$/;

const ALERT_BEFORE = /^\s*>\s*\[!(\w*)$/;

const TAG_BEFORE = /<\/?[A-Za-z]?[^<]*$/;

/** Lists the completions at an offset of a text. `blog` has the saved text. */
export async function complete(blog: Blog, file: string, text: string, offset: number): Promise<Completion[]> {
	const saved = (await getLookups(blog)).byFile.get(file);
	const document = readDocument(file, text);
	const context: CompletionContext = { blog, document, post: saved ?? { file, path: "/" }, offset };
	const { frontMatter, body } = document;
	if (frontMatter && offset >= frontMatter.content.from && offset <= frontMatter.content.to) {
		return completeFrontMatter(context, frontMatter);
	}
	return offset >= body.from ? completeBody(context) : [];
}

async function completeBody(context: CompletionContext): Promise<Completion[]> {
	const { document, offset } = context;
	const { flat } = document.source;
	const { from } = document.body;
	const before = flat.slice(Math.max(from, offset - MAX_DISTANCE), offset);
	const lineStart = before.lastIndexOf("\n") + 1;
	const line = before.slice(lineStart);
	const above = flat.slice(from, offset - line.length);
	// A line after an open fence is code.
	if (maskCode(`${above}x`, { indented: !/\.mdx$/i.test(document.file) }).at(-1) !== "x") return [];
	const fence = FENCE_BEFORE.exec(line);
	if (fence) return completeCodeLanguage(context, fence[1] ?? "");
	if (document.body.masked[offset - 1] !== flat[offset - 1]) return [];
	const directive = DIRECTIVE_BEFORE.exec(line);
	if (directive) return completeDirective(context, directive[1] ?? "", directive[2] ?? "");
	const alert = ALERT_BEFORE.exec(line);
	if (alert) return completeAlert(context, alert[1] ?? "");
	const paragraph = before.slice(before.search(/(?:(?!\n[^\S\n]*\n)[\s\S])*$/));
	const definition = DEFINITION_BEFORE.exec(line);
	if (definition) return completeDestination(context, definition[1] ?? "", { isImage: false });
	const link = LINK_BEFORE.exec(paragraph);
	if (link) return completeDestination(context, link[2] ?? "", { isImage: link[1] === "!" });
	return TAG_BEFORE.test(before) ? completeTag(context) : [];
}
