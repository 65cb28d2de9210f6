import { type Blog, getCheckContext, getFileDiagnostics, isPostPath, POST_FILE } from "quire-blog/tools/blog";
import { complete } from "./complete/complete";
import { findDefinition } from "./definition";
import { readDocument } from "./document";
import { findTarget } from "./find-target";
import { findFixes } from "./fixes/fixes";
import { hover } from "./hover";
import { getLookups } from "./lookups";
import type { Finding, LanguageService } from "./types";

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

/** Runs the checks on a text, and adds quick fixes. `blog` has that text. */
async function diagnose(blog: Blog, file: string, text: string): Promise<Finding[]> {
	const post = (await getLookups(blog)).byFile.get(file);
	if (!post) return [];
	const [diagnostics, checks] = await Promise.all([getFileDiagnostics(blog, post), getCheckContext(blog)]);
	const document = readDocument(file, text);
	const findings = await Promise.all(
		diagnostics.map(async (diagnostic): Promise<Finding> => {
			const target = findTarget(document, diagnostic);
			const fixes = await findFixes({ document, diagnostic, target, post, blog, checks });
			return { from: target.from, to: target.to, diagnostic, fixes };
		}),
	);
	return findings.sort((a, b) => a.from - b.from || a.to - b.to);
}
