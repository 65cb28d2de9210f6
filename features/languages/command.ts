import path from "node:path";
import { editPost } from "@/lib/blog/authoring/post-file";
import type { Blog } from "@/lib/blog/blog";
import { CommandError, EXIT } from "@/lib/cli/command/command";
import { findNamedPost } from "@/lib/cli/command/find-named-post";
import { createCommand, readArguments } from "@/lib/cli/command/run-command";
import { setOriginal } from "@/lib/content/edit-post";
import { textVersion } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { toInternalPath } from "@/lib/content/urls/resolve-url";
import { print } from "@/lib/utils/print";

const USAGE = "npm run translated -- <file, path or name of a translation>";

/** Writes into a translation that it is one of the present text of its original. */
export const run = createCommand(async (args, { openBlog, workingDir }) => {
	const [wanted, ...more] = readArguments({ args, allowPositionals: true }, USAGE).positionals;
	if (wanted === undefined || more.length > 0) throw new CommandError(USAGE, EXIT.wrongUsage);
	const blog = openBlog();
	const post = await findNamedPost(blog, wanted);
	const { original, body } = await findOriginal(blog, post);
	const url = post.translationOf?.url ?? original.path;
	const version = textVersion(original, body);
	const edited = await editPost(blog, post, (text, file) => setOriginal(text, { url, version }, file));
	if ("problem" in edited) throw new CommandError(edited.problem);
	print(path.relative(workingDir, blog.source.filePath(post.file)));
});

/** Finds the original: the one that the post names, or else its version in the language of the blog. */
async function findOriginal(blog: Blog, post: Post): Promise<{ original: Post; body: string }> {
	const [{ url, language }, { posts, pages, bodies }, translations] = await Promise.all([
		blog.site(),
		blog.collection(),
		blog.translations(post),
	]);
	const named = post.translationOf?.url ?? translations.find((one) => one.language === language)?.url;
	const originalPath = named === undefined ? undefined : toInternalPath(named, url);
	const original = [...posts, ...pages].find((one) => one.path === originalPath);
	const body = original && bodies.get(original.file);
	if (!body || original === post) {
		const name = blog.source.diskPath(post.file);
		throw new CommandError(`The original of \`${name}\` isn't known. Write its path: \`translationOf: /blog/hello\`.`);
	}
	return { original, body: body.body };
}
