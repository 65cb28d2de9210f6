import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import {
	CACHE_COMPONENTS_LINES,
	DYNAMIC_PARAMS_LINE,
	PAGE_FOLDER,
	PAGES_MODULE,
	STYLES_MODULE,
} from "@/lib/content/source/app-page";
import { type Change, planChange } from "./change";
import { findRootLayout } from "./root-layout";

/** The files of the pages that an app can have as its own, in `components/in-app` of the engine. */
const PIECES = ["blog-page", "page-parts", "picture", "post-cards"];
/** The folder for them in that of the blog's routes. Next makes no route of it. */
const PIECES_FOLDER = "_blog";

interface Options {
	blogPath: string;
	usesCacheComponents: boolean;
	/** The folder of the engine, if the app gets the pages as its own code. */
	writesOutFrom?: string | undefined;
}

/** Plans the files with the pages of a blog in an app, where the root layout of the app is. Those that are there stay as they are. */
export async function planPage(
	appDir: string,
	{ blogPath, usesCacheComponents, writesOutFrom }: Options,
): Promise<Change[]> {
	const layout = findRootLayout(appDir);
	if (layout === undefined) {
		throw new CommandError(
			"The app has no root layout in `app/` or `src/app/`, in which pages of the blog could be. Leave out `--write-out` for a blog beside the app.",
		);
	}
	const isTyped = existsSync(path.join(appDir, "tsconfig.json"));
	const extension = isTyped ? "tsx" : "jsx";
	const module = writesOutFrom === undefined ? PAGES_MODULE : `../${PIECES_FOLDER}/blog-page`;
	const page = createPage(module, usesCacheComponents ? CACHE_COMPONENTS_LINES : DYNAMIC_PARAMS_LINE);
	const files: [name: string, text: string][] = [[`${PAGE_FOLDER}/page`, page]];
	if (writesOutFrom !== undefined) {
		for (const name of PIECES) {
			const text = readPiece(path.join(writesOutFrom, "components/in-app", `${name}.tsx`));
			files.push([`${PIECES_FOLDER}/${name}`, isTyped ? text : await withoutTypes(text)]);
		}
	}
	return files.map(([name, text]) =>
		planChange(appDir, `${layout}${blogPath}/${name}.${extension}`, (present = text) => present),
	);
}

function createPage(module: string, staticLines: string): string {
	return `import "${STYLES_MODULE}";

export { BlogPage as default, generateMetadata, generateStaticParams } from "${module}";

// All pages are static, and paths that the blog doesn't have are not found.
${staticLines}
`;
}

/** Reads a file of the pages as code of an app: what isn't among its files comes from the package. */
function readPiece(file: string): string {
	const imported = new RegExp(`from "(?:@/lib/owner-code/app-pages|\\./(?!(?:${PIECES.join("|")})")[\\w-]+)"`, "g");
	return readFileSync(file, "utf8")
		.replace(imported, `from "${PAGES_MODULE}"`)
		.replace(/^.*biome-ignore.*\n/gm, "");
}

async function withoutTypes(text: string): Promise<string> {
	const { transform } = await import("esbuild");
	return (await transform(text, { loader: "tsx", jsx: "preserve" })).code;
}
