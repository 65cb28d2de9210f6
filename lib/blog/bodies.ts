import { COMPONENTS } from "@/features/components";
import { isOfDrafts } from "@/lib/content/layout/layout";
import { type AppComponentNames, readAppComponents } from "@/lib/content/source/app-components";
import { findBlogPage } from "@/lib/content/source/app-routes";
import type { StaticFile } from "@/lib/content/source/content-source";
import type { ParsedPost, Post } from "@/lib/content/types";
import { resolveAssetUrl, urlToFile } from "@/lib/content/urls/resolve-url";
import type { Imports } from "@/lib/markdown/compile-options";
import type { CompileInput } from "@/lib/markdown/compiled-post-cache";
import type { SharedComponent } from "@/lib/markdown/element-compiler";
import type { ReadData } from "@/lib/markdown/source-adapter";
import { describeDraftImport, listImports, readPostImports } from "@/lib/owner-code/post-imports";
import { memoize } from "@/lib/utils/memoize";
import type { Blog } from "./blog";
import { describeEnvironment, listPathsByFile } from "./compile-environment";
import { findRefusal } from "./refusals";

export async function prepareBody(
	blog: Blog,
	post: Post,
	readTemplates: () => Promise<ReadData | undefined>,
): Promise<CompileInput> {
	const [site, { bodies }] = await Promise.all([blog.site(), blog.collection()]);
	const body = bodies.get(post.file) ?? { body: "", bodyLine: 1 };
	const { sourceAdapter, loadCompiler } = blog.options;
	const parsed = { ...post, ...body };
	const templates = sourceAdapter?.dialect.mayHaveTemplates(body.body) ? (await readTemplates())?.data : undefined;
	return {
		post: parsed,
		site,
		options: {
			templates,
			ownComponents: await listOwnTags(blog),
			...(await prepareElements(blog, parsed)),
			...(await prepareImports(blog, parsed)),
		},
		versions: {
			sourceAdapter: sourceAdapter?.version,
			plugins: (await blog.config())?.module?.hash,
			components: await hashRendering(blog),
		},
		postPaths: await listPathsByFile(blog),
		compile: async (...args) => {
			const [compile, environment] = await Promise.all([loadCompiler(), describeEnvironment(blog, post.lang ?? "")]);
			return compile(...args, environment);
		},
	};
}

/** Returns what a body may import; nothing for most bodies. */
async function prepareImports(
	blog: Blog,
	{ file, trust, body }: ParsedPost,
): Promise<Pick<CompileInput["options"], "imports">> {
	const { source, options } = blog;
	if (trust !== "code" || !body.includes("import ") || !source.isOwn()) return {};
	const { modules: names, files } = listImports(body);
	const images = await measureImages(blog, file, files);
	if (names.length === 0) return { imports: images };
	const saved = await blog.postImports();
	const known = saved.byPost.get(file) ?? {};
	const isUnsaved = names.some((name) => !Object.hasOwn(known, name));
	const { byPost } = isUnsaved ? await readPostImports([{ file, source: body }], source, options) : saved;
	return { imports: { ...images, ...byPost.get(file) } };
}

/** Returns what the components in a body have to know of the blog; nothing for most bodies. */
async function prepareElements(blog: Blog, post: ParsedPost): Promise<Pick<CompileInput["options"], "prepared">> {
	const used = Object.entries<SharedComponent>(COMPONENTS).flatMap(([tag, { compile }]) =>
		compile && post.body.includes(`<${tag}`) ? [{ tag, compile }] : [],
	);
	if (used.length === 0) return {};
	const { source, images } = blog;
	const site = await blog.site();
	const mayPublish = (file: StaticFile) => !findRefusal(blog, site, post, file);
	const prepared = used.map(
		async ({ tag, compile }) => [tag, await compile.prepare({ post, source, images, mayPublish })] as const,
	);
	return { prepared: Object.fromEntries(await Promise.all(prepared)) };
}

/** Returns the sizes of the images that a body imports, by the names in its imports, or why it can't import them. */
async function measureImages({ images }: Blog, file: string, names: readonly string[]): Promise<Imports> {
	const found: [string, Imports[string]][] = [];
	for (const name of names) {
		const url = resolveAssetUrl(file, name);
		const isHeld = isOfDrafts(urlToFile(url) ?? "", file);
		if (isHeld) found.push([name, { problem: describeDraftImport(name) }]);
		const image = isHeld ? undefined : await images.get(url);
		if (image) found.push([name, { width: image.width, height: image.height }]);
	}
	return Object.fromEntries(found);
}

/** Reads what the templates of another system's site can show; `undefined` without an adapter. */
export const readTemplateData = memoize(
	async ({ options, source, site }: Blog): Promise<ReadData | undefined> =>
		options.sourceAdapter?.dialect.readTemplateData(source.project(), source.openFolder(), await site()),
);

/** Changes with the owner's components, which decide whether a body can be rendered; empty if there are none. */
const hashRendering = memoize(async (blog: Blog): Promise<string> => {
	const { hash } = await blog.ownerCode();
	return hash && `${hash} ${blog.options.mode}`;
});

/** Returns `undefined` if neither the owner nor the app has components. */
const listOwnTags = memoize(async (blog: Blog): Promise<string[] | undefined> => {
	const [{ components }, ofApp] = await Promise.all([blog.ownerCode(), getAppComponents(blog)]);
	const tags = [...components.map(({ tag }) => tag), ...(ofApp?.names ?? [])];
	return tags.length > 0 ? tags : undefined;
});

/** Returns the components that the app has for a blog inside it; `undefined` for every other blog. */
export const getAppComponents = memoize(async (blog: Blog): Promise<AppComponentNames | undefined> => {
	const { app } = blog.options;
	return app && isInsideApp(blog) ? readAppComponents(app.folder) : undefined;
});

export function isInsideApp({ options: { app } }: Blog): boolean {
	// Commands that `withQuire` hasn't started know the app's folder alone.
	return app !== undefined && (app.inside || (app.path === undefined && findBlogPage(app) !== undefined));
}
