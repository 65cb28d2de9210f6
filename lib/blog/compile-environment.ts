import { localizeSite, type Site } from "@/lib/config/site";
import type { ParsedPost } from "@/lib/content/types";
import type { BodyOptions } from "@/lib/markdown/compile-options";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import type { PathsByFile } from "@/lib/markdown/resolve-post-links";
import { USE_CLIENT } from "@/lib/owner-code/bundle";
import type { ConfigModule } from "@/lib/owner-code/read-config";
import type { OwnerComponent } from "@/lib/owner-code/read-owner-code";
import { memoize } from "@/lib/utils/memoize";
import type { Blog } from "./blog";

/** What bodies are compiled and rendered with, as far as it is the same for all of a language. It can be sent to another process. */
export interface CompileEnvironment {
	mode: "development" | "production";
	/** In the language of the bodies. */
	settings: Site;
	/** The owner's components, and the bundles that have them. */
	components: readonly OwnerComponent[];
	componentBundles: readonly string[];
	/** The bundles of the modules that posts import. */
	importBundles: readonly string[];
	/** The files of components and modules that run in the browser. */
	clients: readonly string[];
	config: ConfigModule | undefined;
	postPaths: PathsByFile;
}

export type CompileInEnvironment = (
	post: ParsedPost,
	options: BodyOptions,
	environment: CompileEnvironment,
) => Promise<CompiledPost>;

/** Returns the paths of the posts and pages that the audience sees, by their files in this blog's layout and on disk. */
export const listPathsByFile = memoize(async (blog: Blog): Promise<PathsByFile> => {
	const posts = [...(await blog.visible()).byPath.values()];
	const onDisk = posts.map(({ file, path }) => [blog.source.diskPath(file), path] as const);
	return new Map([...onDisk, ...posts.map(({ file, path }) => [file, path] as const)]);
});

/** Describes the environment of bodies in a language; empty for that of the site. */
export const describeEnvironment = memoize(async (blog: Blog, lang: string): Promise<CompileEnvironment> => {
	const [site, { components, bundles }, imports, config] = await Promise.all([
		blog.site(),
		blog.ownerCode(),
		blog.postImports(),
		blog.config(),
	]);
	const files = [...new Set([...components.map(({ file }) => file), ...imports.keys])];
	const texts = await Promise.all(files.map((file) => blog.source.readTextFileIfPresent(file)));
	return {
		mode: blog.options.mode,
		settings: localizeSite(site, lang || undefined),
		components,
		componentBundles: bundles,
		importBundles: imports.bundles,
		clients: files.filter((_, index) => USE_CLIENT.test(texts[index] ?? "")),
		config: config?.module,
		postPaths: await listPathsByFile(blog),
	};
});
