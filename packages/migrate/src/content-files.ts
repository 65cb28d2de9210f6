import { canRedirect, describeUnusablePath, normalizeSlug, slugify } from "quire-blog/tools";
import { stringify } from "yaml";
import { nameFirst } from "./convert-each";
import {
	AUTHORS_FILE,
	type ContentFiles,
	type ImportCount,
	type ImportedPost,
	type ImportedSite,
	SITE_FILE,
} from "./types";

/** Bytes. File systems allow 255, and a date and an extension are added. */
const MAX_NAME_BYTES = 150;

const CONTROL = /\p{Cc}/u;

interface PlacedPost {
	post: ImportedPost;
	file: string;
	path: string;
}

/** Creates the content folder of an imported site, and counts the old URLs that are kept as aliases. */
export function createContentFiles(site: ImportedSite): { files: ContentFiles; counts: ImportCount[] } {
	const files: ContentFiles = new Map();
	// An owner fixes the mistakes of many posts one by one, and sets `strict: true` at the end.
	files.set(SITE_FILE, toYaml({ ...site.settings, strict: false }));
	if (Object.keys(site.authors).length > 0) files.set(AUTHORS_FILE, toYaml(site.authors));
	const [, ...others] = Object.keys(site.settings.languages ?? {});
	const locales = new Map(others.map((language) => [language, `/${language.toLowerCase()}`]));
	const placedPosts = assignPaths(site.posts, locales);
	const usedPaths = new Set([...locales.values(), ...placedPosts.map(({ path }) => path.toLowerCase())]);
	const inLocale = (path: string) => {
		const prefix = [...locales.values()].find((one) => path.startsWith(`${one}/`)) ?? "";
		return path.slice(prefix.length);
	};
	let imported = 0;
	let skipped = 0;
	for (const { post, file, path } of placedPosts) {
		const legacyPaths = [...new Set(post.legacyPaths.map(normalizePath))].filter((old) => old !== "/" && old !== path);
		const aliases = legacyPaths.filter(
			(old) => !usedPaths.has(old.toLowerCase()) && canRedirect(inLocale(old)) && !CONTROL.test(old),
		);
		for (const alias of aliases) usedPaths.add(alias.toLowerCase());
		imported += aliases.length;
		skipped += legacyPaths.length - aliases.length;
		files.set(file, `---\n${toYaml(createFrontMatter(post, aliases))}---\n\n${post.body.trim()}\n`);
	}
	const renamed = placedPosts.filter(({ post }) => CONTROL.test(post.slug)).map(({ file }) => `\`${file}\``);
	const note = `without these in ${nameFirst(renamed)}`;
	const names = { label: "names with control characters", imported: renamed.length, skipped: 0, note };
	const reason = "another page of the blog has the same URL, or it is a pattern or no path";
	return { files, counts: [...site.counts, names, { label: "old URLs", imported, skipped, reason }] };
}

/** `locales` are the prefixes of paths, such as `/de`, by language; the first language has none. */
function assignPaths(posts: readonly ImportedPost[], locales: ReadonlyMap<string, string>): PlacedPost[] {
	const usedPaths = new Set<string>(locales.values());
	/** The number for the next post of the same name, by the path without a number. */
	const nextNumbers = new Map<string, number>();
	return posts.map((post) => {
		const prefix = locales.get(post.language ?? "") ?? "";
		const slug = post.kind === "page" ? normalizeSlug(post.slug) : normalizeSlug(post.slug).replaceAll("/", "-");
		const name = shortenSegments(slug.replace(/(^|\/)[._]+/g, "$1")) || slugify(post.title) || "untitled";
		const toPath = (slug: string) => (post.kind === "page" ? `/${slug}` : `/blog/${slug}`);
		// In a reserved folder, no other name would be valid either.
		const baseName = isInvalid(toPath(`${name}-2`)) ? shortenSegments(name.replaceAll("/", "-")) : name;
		const wanted = prefix + toPath(baseName).toLowerCase();
		let uniqueName = baseName;
		let number = nextNumbers.get(wanted) ?? 2;
		for (; isInvalid(toPath(uniqueName)) || usedPaths.has(prefix + toPath(uniqueName).toLowerCase()); number += 1) {
			uniqueName = `${baseName}-${number}`;
		}
		nextNumbers.set(wanted, number);
		const path = prefix + toPath(uniqueName);
		usedPaths.add(path.toLowerCase());
		const day = post.date?.slice(0, 10);
		const start = post.kind === "page" ? "pages/" : `posts/${day ? `${day}-` : ""}`;
		const file = `${start}${uniqueName}${prefix && `.${post.language}`}.md`;
		return { post, file, path };
	});
}

function isInvalid(path: string): boolean {
	return describeUnusablePath(path) !== undefined || /\/README$/i.test(path);
}

function shortenSegments(slug: string): string {
	const shorten = (segment: string) => {
		let short = segment;
		while (Buffer.byteLength(short) > MAX_NAME_BYTES) short = [...short].slice(0, -1).join("");
		return short;
	};
	return slug.split("/").map(shorten).join("/");
}

/** Removes query, fragment, and superfluous slashes from a path, as in `aliases`. */
function normalizePath(path: string): string {
	return `/${path}`
		.replace(/[?#].*$/, "")
		.replace(/\/{2,}/g, "/")
		.replace(/(.)\/$/, "$1");
}

function createFrontMatter(post: ImportedPost, aliases: string[]): Record<string, unknown> {
	const {
		title,
		date,
		updated,
		isDraft,
		isPinned,
		description,
		authors,
		tags,
		categories,
		image,
		imageAlt,
		canonical,
		translationKey,
	} = post;
	const fields = {
		title,
		description,
		date,
		updated,
		draft: isDraft || undefined,
		pinned: isPinned || undefined,
		authors,
		categories,
		tags,
		image,
		imageAlt,
		canonical,
		translationKey,
		aliases,
		// The post can't become code, no matter who wrote it.
		trust: "text",
	};
	const hasValue = (value: unknown) =>
		value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => hasValue(value)));
}

/** Formats as YAML without wrapping long lines. */
export function toYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0 });
}
