import type { Blog } from "@/lib/blog/blog";
import { POST_FILE } from "@/lib/content/source/file-names";
import { isPostPath } from "@/lib/content/source/layout";
import { complete } from "./complete/complete";
import { findDefinition } from "./definition";
import { diagnose } from "./diagnose";
import { hover } from "./hover";
import { getLookups } from "./lookups";
import type { LanguageService } from "./types";

/** Creates the language service of a blog, which always uses the blog's present version. */
export function createLanguageService(blog: Blog): LanguageService {
	let last: { version: number; file: string; text: string; blog: Promise<Blog | undefined> } | undefined;

	const openText = async (file: string, text: string): Promise<Blog | undefined> => {
		if (!isPostPath(file) || !POST_FILE.test(file)) return undefined;
		const isPost = (await getLookups(blog)).byFile.has(file);
		// Files such as a README exist in the folders of posts, but aren't posts.
		return isPost || !(await blog.source.isFile(file)) ? blog.withText(file, text) : undefined;
	};

	const withText = (file: string, text: string): Promise<Blog | undefined> => {
		const { version } = blog;
		if (last?.version !== version || last.file !== file || last.text !== text) {
			last = { version, file, text, blog: openText(file, text) };
		}
		return last.blog;
	};

	return {
		async diagnose(file, text) {
			const opened = await withText(file, text);
			return opened ? diagnose(opened, file, text) : [];
		},
		complete: (file, text, offset) => complete(blog, file, text, offset),
		async hover(file, text, offset) {
			const opened = await withText(file, text);
			return opened && hover(opened, file, text, offset);
		},
		async findDefinition(file, text, offset) {
			const opened = await withText(file, text);
			return opened && findDefinition(opened, file, text, offset);
		},
	};
}
