import { stat } from "node:fs/promises";
import { componentNames } from "@/features/components";
import type { Blog } from "@/lib/blog/blog";
import { getAppComponents } from "@/lib/blog/bodies";
import { listFeaturePaths } from "@/lib/blog/pages";
import { getStaticFiles } from "@/lib/blog/refusals";
import { describeExcess } from "@/lib/content/images/excess";
import { isLocal } from "@/lib/content/images/image-library";
import type { Post } from "@/lib/content/types";
import { listPathForms, normalizeLegacyPath, type Redirects } from "@/lib/content/urls/redirects";
import { urlToFile } from "@/lib/content/urls/resolve-url";
import { listOutputPaths } from "@/lib/outputs/registry";
import type { OwnerCode } from "@/lib/owner-code/read-owner-code";
import { memoize } from "@/lib/utils/memoize";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import type { Size } from "./check-image";
import type { CheckContext } from "./check-post";
import { readListNames } from "./check-post-lists";

/** Lists the tags of the owner's components, also of those that can't be used, which are reported themselves. */
function listOwnerTags({ components, failures }: OwnerCode): string[] {
	const failed = failures.flatMap(({ use }) => (use.kind === "components" ? [use.name] : []));
	return [...components.map(({ tag }) => tag), ...failed];
}

function listRenamed(posts: readonly Post[], redirects: Redirects): Map<string, string> {
	const aliases = posts.flatMap((post) =>
		post.aliases
			.flatMap((alias) => listPathForms(normalizeLegacyPath(alias) ?? "/"))
			.map((form) => [form, post.path] as const),
	);
	return new Map(aliases.filter(([form, path]) => redirects.get(form) === path));
}

/** Returns what the checks of single posts have to know of the whole blog. */
export const getCheckContext = memoize(async (blog: Blog): Promise<CheckContext> => {
	const { whole } = blog;
	const [
		ofApp,
		settings,
		app,
		paths,
		{ redirects },
		{ byPath },
		{ portraits },
		outputs,
		ownerCode,
		posts,
		published,
		files,
	] = await Promise.all([
		getAppComponents(blog),
		blog.site(),
		blog.appLinks(),
		blog.publicPaths(),
		blog.redirects(),
		blog.published(),
		blog.collection(),
		listOutputPaths(blog),
		blog.ownerCode(),
		whole.posts(),
		whole.published(),
		getStaticFiles(whole),
	]);
	const { url, language, languages } = settings;
	const prefixes = ["", ...languages.map(({ prefix }) => prefix)];
	const featurePaths = prefixes.flatMap(listFeaturePaths);
	return {
		url,
		app,
		renamed: listRenamed([...byPath.values()], redirects),
		paths: new Set([...paths, ...featurePaths, ...redirects.keys(), ...outputs]),
		languages: new Map([...byPath].map(([path, { lang = language }]) => [path, lang])),
		settings,
		listNames: await readListNames(blog),
		components: [...componentNames, ...listOwnerTags(ownerCode), ...(ofApp?.names ?? [])],
		ofApp,
		portraits: new Set(portraits.map((portrait) => portrait.url)),
		anchorsOf: async (path) => {
			const post = byPath.get(redirects.get(path) ?? path);
			const anchors = post && (await blog.compiled(post)).metadata.anchors;
			return anchors && new Set(anchors);
		},
		postFiles: new Map(posts.map(({ file, path }) => [file, published.byPath.get(path)?.file === file])),
		staticFiles: [...files.keys()],
		isFile: (file) => blog.source.isFile(file),
		findOtherCase: (file, exists) => blog.source.findOtherCase(file, exists),
		imageIssue: (src) => blog.images.issue(src),
		imageExcess: (src, shown) => measureExcess(blog, src, shown),
	};
});

/** In bytes. A smaller image can't be too large, so it isn't measured if a page doesn't state its size. */
const MIN_BYTES = 250_000;

async function measureExcess(blog: Blog, src: string, shown: Partial<Size> | undefined): Promise<string | undefined> {
	const file = isLocal(src) ? urlToFile(src) : undefined;
	const bytes = file && (await stat(blog.source.filePath(file)).catch(undefinedIfMissing))?.size;
	if (!bytes || (bytes < MIN_BYTES && !shown)) return undefined;
	const image = await blog.images.get(src);
	if (!image) return undefined;
	const { width, height = 0 } = shown ?? {};
	const shownWidth = width ?? ((height * image.width) / image.height || undefined);
	const isVector = image.format === "svg";
	return describeExcess({ ...image, bytes, isResized: !image.asIs }, isVector ? undefined : shownWidth);
}
