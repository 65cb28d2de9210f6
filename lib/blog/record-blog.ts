import { z } from "zod";
import { isRecord } from "@/lib/utils/collections";
import { digest } from "@/lib/utils/digest";
import { memoize } from "@/lib/utils/memoize";
import { Reads, type Recording, registerRecording } from "@/lib/utils/recording";
import type { Blog } from "./blog";

/** The methods of a blog on which pages and outputs depend, and which a later build can repeat. */
const METHODS = new Set<string>([
	"site",
	"appLinks",
	"folderLinks",
	"fonts",
	"logo",
	"visible",
	"posts",
	"pages",
	"post",
	"index",
	"indexPath",
	"findPosts",
	"neighbours",
	"listKinds",
	"lists",
	"listGroup",
	"list",
	"navigation",
	"tag",
	"term",
	"authorPath",
	"sequence",
	"year",
	"isOwnerPath",
	"redirect",
	"related",
	"translations",
	"alternates",
	"languageLinks",
	"changedOriginal",
	"reviews",
	"compiled",
	"postImage",
	"images.get",
	"source.listPublicFiles",
	"source.isFile",
] satisfies (keyof Blog | `images.${keyof Blog["images"]}` | `source.${keyof Blog["source"]}`)[]);

/** These never change during a build. A key for results of earlier builds has to contain them; compiled bodies have the hashes of what they import. */
const CONSTANTS = new Set(["options", "version", "images.encoding", "ownerCode", "postImports"]);

const PARTS = new Set(["images", "source"]);

/** An argument of a recorded call; a post is named by its path. */
type Argument = { post: string } | { value: unknown };

/** Records the reads of a blog. Throws an error for reads that can't be recorded, so that none is missed. */
export function recordBlog(origin: Blog): Recording<Blog> {
	const reads = new Reads();
	return registerRecording({
		origin,
		subject: recordPart(origin, origin, "", reads),
		reads,
		fork: () => recordBlog(origin),
	});
}

function recordPart<Part extends object>(part: Part, origin: Blog, prefix: string, reads: Reads): Part {
	const language = origin.options.language === undefined ? "" : `${origin.options.language} `;
	const recordedParts = new Map<string, object>();
	return new Proxy(part, {
		get(target, property) {
			const name = `${prefix}${String(property)}`;
			const value: unknown = Reflect.get(target, property);
			// A promise reads `then` when it is resolved with the blog.
			if (CONSTANTS.has(name) || typeof property === "symbol" || property === "then") return value;
			if (PARTS.has(name) && typeof value === "object" && value !== null) {
				const recorded = recordedParts.get(name) ?? recordPart(value, origin, `${name}.`, reads);
				recordedParts.set(name, recorded);
				return recorded;
			}
			if (!METHODS.has(name) || typeof value !== "function")
				throw new Error(
					`Pages can't call \`${name}\` of the blog. Add it to \`METHODS\` in \`lib/blog/record-blog.ts\`.`,
				);
			return async (...args: unknown[]) => {
				const result: unknown = await value.apply(target, args);
				reads.addOnce(JSON.stringify([language + name, ...args.map(toArgument)]), result);
				return result;
			};
		},
	});
}

function toArgument(value: unknown): Argument {
	return isRecord(value) && typeof value.file === "string" && typeof value.path === "string"
		? { post: value.path }
		: { value };
}

/** Each call with a digest of its result. */
export const readsSchema = z.array(z.tuple([z.string(), z.string()]));
export type RecordedReads = z.output<typeof readsSchema>;

export async function hasSameReads(blog: Blog, reads: RecordedReads): Promise<boolean> {
	for (const [call, result] of reads) if ((await repeat(blog, call)) !== result) return false;
	return true;
}

/**
 * Repeats a call, once for all pages that made it, and returns the digest of its result; `undefined` if its post no
 * longer exists.
 */
const repeat = memoize(async (blog: Blog, call: string): Promise<string | undefined> => {
	const [named, ...args]: [string, ...Argument[]] = JSON.parse(call);
	const [, language, name = named] = /^(\S+) (.+)$/.exec(named) ?? [];
	const locale = language === undefined ? blog : await blog.locale(language);
	const values: unknown[] = [];
	for (const argument of args) {
		const value = "post" in argument ? await locale.post(argument.post) : argument.value;
		if ("post" in argument && value === undefined) return undefined;
		values.push(value);
	}
	const [part, method] = name.includes(".") ? name.split(".") : [undefined, name];
	const target = part === undefined ? locale : Reflect.get(locale, part);
	return digest(await Reflect.get(target, method ?? "").apply(target, values));
});
