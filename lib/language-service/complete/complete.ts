import type { Blog } from "@/lib/blog/blog";
import { readDocument } from "@/lib/language-service/document";
import { getLookups } from "@/lib/language-service/lookups";
import type { Completion } from "@/lib/language-service/types";
import { completeBody } from "./body";
import type { CompletionContext } from "./context";
import { completeFrontMatter } from "./front-matter";

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
