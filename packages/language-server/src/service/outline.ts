import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as toPlainText } from "mdast-util-to-string";
import { type Blog, HeadingIds, isSimilarTitle, type Post, readHeadingId } from "quire-blog/tools/blog";
import { type PostDocument, readDocument } from "./document";

export interface OutlineHeading {
	depth: number;
	id: string;
	text: string;
	from: number;
}

const HEADING = /^ {0,3}(#{1,6})[ \t].+$|^ {0,3}\S.*\n {0,3}(=+|-{2,})[ \t]*$/gm;

/** Lists the headings of a text with their ids, without compiling it. The text may be unfinished. */
export function readOutline({ source, body }: Pick<PostDocument, "source" | "body">, title: string): OutlineHeading[] {
	const ids = new HeadingIds();
	const found = [...body.masked.matchAll(HEADING)].flatMap((match) => {
		const [all, marks, underline] = match;
		const start = match.index;
		const line = source.flat.slice(start, start + all.length).split("\n")[0] ?? "";
		const written = marks
			? line
					.replace(/^ {0,3}#{1,6}[ \t]+/, "")
					.replace(/(?<![ \t])[ \t]+$/, "")
					.replace(/(?<![ \t])[ \t]+#+$/, "")
			: line.trim();
		if (!marks && /^(?:[-*+>|#:]|\d+[.)])/.test(written)) return [];
		const { text, id } = readHeadingId(written);
		const depth = marks?.length ?? (underline?.startsWith("=") ? 1 : 2);
		return [{ depth, id, text: toPlainText(fromMarkdown(text)), from: start }];
	});
	const [first] = found;
	const opening = first && body.masked.slice(body.from, first.from).trim() === "" ? first : undefined;
	const isTitle = (heading: (typeof found)[number]) =>
		heading.text === title && (heading === opening || heading.depth === 1);
	const removed =
		found.find(isTitle) ?? (opening?.depth === 1 && isSimilarTitle(opening.text, title) ? opening : undefined);
	return found
		.filter((heading) => heading !== removed)
		.map(({ depth, id, text, from }) => ({ depth: Math.max(depth, 2), id: ids.create(text, id), text, from }));
}

/** Lists the headings of a saved post, with offsets in its body. */
export async function readSavedOutline(
	blog: Blog,
	{ file, title }: Pick<Post, "file" | "title">,
): Promise<OutlineHeading[]> {
	const body = (await blog.collection()).bodies.get(file)?.body ?? "";
	return readOutline(readDocument(file, body), title);
}
