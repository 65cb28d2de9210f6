import path from "node:path/posix";
import { type Blog, hasImageExtension, memoize } from "quire-blog/tools/blog";
import { safeDecode } from "@/lib/utils/url";
import { describePost, escapeMarkdown } from "@/packages/language-server/src/service/describe";
import type { PostDocument } from "@/packages/language-server/src/service/document";
import { resolveLink } from "@/packages/language-server/src/service/lookups";
import { readOutline, readSavedOutline } from "@/packages/language-server/src/service/outline";
import type { Completion, TextRange } from "@/packages/language-server/src/service/types";
import { findLinkForm, writeFilePath, writePostLink } from "@/packages/language-server/src/service/write-link";
import { type Candidate, type CompletionContext, completion, rank } from "./completion";

interface Options {
	isImage: boolean;
	/** The replaced part of the text; by default the typed text, and the rest of a finished link. */
	range?: TextRange;
}

export async function completeDestination(
	context: CompletionContext,
	typed: string,
	{ isImage, range = rangeOf(context, typed) }: Options,
): Promise<Completion[]> {
	const fragmentAt = typed.indexOf("#");
	if (isImage) return rank(decode(typed), await listFiles(context, range, typed, true));
	if (fragmentAt >= 0) {
		const fragment = { from: range.from + fragmentAt, to: range.to };
		return completeHeading(context, typed.slice(0, fragmentAt), typed.slice(fragmentAt + 1), fragment);
	}
	const [posts, files] = await Promise.all([
		listPosts(context, range),
		typed === "" ? [] : listFiles(context, range, typed, false),
	]);
	return rank(decode(typed), [...posts, ...files]);
}

const decode = (typed: string) => safeDecode(typed).replace(/^\.\//, "");

function rangeOf({ document, offset }: CompletionContext, typed: string): TextRange {
	const [, rest = ""] =
		/^([^\s()<>"']*)(?=[)>]|[^\S\n]+["'][^\n]*\))/.exec(document.source.flat.slice(offset, offset + 500)) ?? [];
	return { from: offset - typed.length, to: offset + rest.length };
}

async function listPosts({ blog, post }: CompletionContext, range: TextRange): Promise<Candidate[]> {
	const [{ posts, pages }, { url, timeZone }, form] = await Promise.all([
		blog.collection(),
		blog.site(),
		findLinkForm(blog),
	]);
	return [...posts, ...pages]
		.filter(({ file, status }) => file !== post.file && status !== "invalid")
		.map((target) => ({
			texts: [target.title, target.path, target.path.split("/").at(-1) ?? "", target.file],
			create: () => {
				const { title, description } = target;
				return completion(range, writePostLink(target, post, form, url), {
					label: title,
					kind: "post",
					detail: describePost(target, timeZone).detail,
					...(description && { documentation: escapeMarkdown(description) }),
				});
			},
		}));
}

async function completeHeading(
	{ blog, post, document }: CompletionContext,
	address: string,
	typed: string,
	range: TextRange,
): Promise<Completion[]> {
	const target = address === "" ? undefined : (await resolveLink(address, post, blog)).post;
	if (address !== "" && !target) return [];
	const isOwn = !target || target.file === post.file;
	const headings = isOwn ? readOutline(document, readTitle(document)) : await readSavedOutline(blog, target);
	return rank(
		safeDecode(typed),
		headings.map(({ id, text, depth }) => ({
			texts: [id, text],
			create: () =>
				completion(range, `#${encodeURI(id)}`, { label: text, kind: "heading", detail: `${"#".repeat(depth)} ${id}` }),
		})),
	);
}

function readTitle({ frontMatter }: PostDocument): string {
	return frontMatter?.entries.find(({ path }) => path.length === 1 && path[0] === "title")?.text ?? "";
}

const listOwnFiles = memoize(async (blog: Blog): Promise<string[]> => {
	const [files, shared] = await Promise.all([blog.source.listStaticFiles(), blog.source.listSharedFiles()]);
	const isShared = new Set(shared.map((file) => `public/${file}`));
	return files.map(({ file }) => file).filter((file) => !isShared.has(file));
});

/** Lists files that a post may use: those beside it first, then those in `public/`. */
async function listFiles(
	{ blog, post }: CompletionContext,
	range: TextRange,
	typed: string,
	isImage: boolean,
): Promise<Candidate[]> {
	const folder = path.dirname(post.file);
	const all = (await listOwnFiles(blog)).filter((file) => hasImageExtension(file) === isImage);
	const beside = all.filter((file) => file.startsWith(`${folder}/`));
	const inPublic = all.filter((file) => file.startsWith("public/"));
	return [...beside, ...inPublic].map((file) => {
		const written = writeFilePath(file, post.file);
		const plain = written.replace(/^\.\//, "");
		const insert = written.startsWith("./") && typed !== "" && !typed.startsWith(".") ? plain : written;
		return {
			texts: [path.basename(file), safeDecode(plain)],
			create: () =>
				completion(range, insert, {
					label: path.basename(file),
					kind: isImage ? "image" : "file",
					detail: path.dirname(file),
				}),
		};
	});
}
