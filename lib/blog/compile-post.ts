import { COMPONENTS, getOwnerComponents, pageComponents } from "@/features/components";
import type { LocalImage } from "@/lib/content/images/image-library";
import { compileBody } from "@/lib/markdown/compile";
import type { PageRendering } from "@/lib/markdown/compile-options";
import type { LoadedSourceAdapter } from "@/lib/markdown/source-adapter";
import { readPlugins } from "@/lib/owner-code/read-config";
import type { OwnerCode } from "@/lib/owner-code/read-owner-code";
import { importFile } from "@/lib/utils/import-file";
import type { CompileEnvironment, CompileInEnvironment } from "./compile-environment";
import { withoutBlogForOwnerCode } from "./owner-access";

const sharedComponents = new Map(Object.entries(COMPONENTS));

/** Returns a function that compiles bodies in this process. */
export function createCompiler(sourceAdapter: LoadedSourceAdapter | undefined): CompileInEnvironment {
	return async (post, options, environment) => {
		const { config, postPaths } = environment;
		const plugins = config && (await readPlugins(config, await load(config.bundles)));
		const loadPage = () => loadPageRendering(environment);
		return withoutBlogForOwnerCode(() =>
			compileBody(post, { ...options, postPaths, sourceAdapter, plugins, sharedComponents, loadPage }),
		);
	};
}

/** The image at every path of the content: its real size and format don't decide whether a body can be rendered. */
const IMAGE = { format: "png", width: 1, height: 1, asIs: false, hash: "" };

async function loadPageRendering(environment: CompileEnvironment): Promise<PageRendering> {
	const { mode, settings, components, clients } = environment;
	const [ownModules, modules] = await Promise.all([
		load(environment.componentBundles),
		load(environment.importBundles),
	]);
	const code = { components, forms: { markdown: [], feed: [] }, modules: ownModules };
	const own = getOwnerComponents(code);
	const images = {
		get: async (src: string): Promise<LocalImage> => ({ ...IMAGE, path: src, src }),
		encoding: "files" as const,
	};
	const ofClient = clients.flatMap((file) => [ownModules, modules].flatMap((one) => Object.values(one[file] ?? {})));
	return {
		components: pageComponents({ messages: settings.messages, images, settings, own }),
		modules,
		clients: new Set(ofClient),
		owners: nameOwners(code, own.page, modules),
		showsErrors: mode === "development",
	};
}

/** Returns the owner's components by their tags and by the names of their functions. The first one has a name. */
function nameOwners(
	{ components }: Pick<OwnerCode, "components">,
	page: Readonly<Record<string, unknown>>,
	modules: OwnerCode["modules"],
): PageRendering["owners"] {
	const nameOf = (value: unknown) => (typeof value === "function" ? [value.name] : []);
	const named = [
		...components.flatMap(({ tag, file }) => [tag, ...nameOf(page[tag])].map((name) => [name, { tag, file }] as const)),
		...Object.entries(modules).flatMap(([file, exports]) =>
			Object.values(exports).flatMap((value) => nameOf(value).map((tag) => [tag, { tag, file }] as const)),
		),
	];
	return new Map(named.reverse());
}

/** Imports bundles, each of which Node.js runs once. */
async function load(bundles: readonly string[]): Promise<OwnerCode["modules"]> {
	const imported = await Promise.all(bundles.map(importFile));
	return Object.assign({}, ...imported.map(({ modules }) => modules));
}
