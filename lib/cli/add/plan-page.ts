import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import {
	CACHE_COMPONENTS_LINES,
	DYNAMIC_PARAMS_LINE,
	PAGE_FOLDER,
	PAGES_MODULE,
	STYLES_MODULE,
	UNLAYERED_STYLES_MODULE,
} from "@/lib/content/source/app-page";
import { type Change, planChange } from "./change";
import { listAppFiles } from "./list-app-files";
import { findLayoutFile } from "./root-layout";

/** The files of the pages that an app can have as its own, in `components/in-app` of the engine. */
const PIECES = ["blog-page", "page-parts", "picture", "post-cards"];
/** The folder for them in that of the blog's routes. Next makes no route of it. */
const PIECES_FOLDER = "_blog";

/** Matches the resets of Tailwind 3, and a rule without a layer that takes the spaces from all elements. */
const RESET = /^@tailwind base\b|^\*[^{}]*\{[^}]*\b(?:margin|padding)(?:-\w+)*:\s*0/m;

interface Options {
	blogPath: string;
	usesCacheComponents: boolean;
	/** A page of the blog that is replaced, whose layouts the new one keeps. */
	replaced?: string | undefined;
	/** The folder of the engine, if the app gets the pages as its own code. */
	writesOutFrom?: string | undefined;
}

/** Plans the files with the pages of a blog in an app, where the root layout of the app is. Those that are there stay as they are. */
export async function planPage(
	appDir: string,
	{ blogPath, usesCacheComponents, replaced, writesOutFrom }: Options,
): Promise<Change[]> {
	const layout = findLayoutFile(appDir);
	if (layout === undefined) {
		throw new CommandError(
			"The app has no root layout in `app/` or `src/app/`, in which pages of the blog could be. Leave out `--write-out` for a blog beside the app.",
		);
	}
	const isTyped = existsSync(path.join(appDir, "tsconfig.json"));
	const extension = isTyped ? "tsx" : "jsx";
	const module = writesOutFrom === undefined ? PAGES_MODULE : `../${PIECES_FOLDER}/blog-page`;
	const page = `import "${hasUnlayeredReset(appDir) ? UNLAYERED_STYLES_MODULE : STYLES_MODULE}";

export { BlogPage as default, generateMetadata, generateStaticParams } from "${module}";

// All pages are made in builds, and paths that the blog doesn't have are not found.
${usesCacheComponents ? CACHE_COMPONENTS_LINES : DYNAMIC_PARAMS_LINE}
`;
	const files: [name: string, text: string][] = [
		[`${PAGE_FOLDER}/page`, inStyleOf(page, readFileSync(path.join(appDir, layout), "utf8"))],
	];
	if (writesOutFrom !== undefined) {
		for (const name of PIECES) {
			const text = readPiece(path.join(writesOutFrom, "components/in-app", `${name}.tsx`));
			files.push([`${PIECES_FOLDER}/${name}`, isTyped ? text : await withoutTypes(text)]);
		}
	}
	const folder = /^(?:src\/)?app\//.test(replaced ?? "")
		? replaced?.split(`${blogPath}/`)[0]
		: path.posix.dirname(layout);
	return files.map(([name, text]) =>
		planChange(appDir, `${folder}${blogPath}/${name}.${extension}`, (present = text) => present),
	);
}

function hasUnlayeredReset(appDir: string): boolean {
	return listAppFiles(appDir, /\.(?:css|scss|sass|less)$/).some((file) =>
		RESET.test(readFileSync(path.join(appDir, file), "utf8")),
	);
}

/** Writes code with the quotes and semicolons of a file of the app, on which its linter may insist. */
function inStyleOf(code: string, sample: string): string {
	const quoted = /^import\b.*'/m.test(sample) ? code.replaceAll('"', "'") : code;
	return /^import\b.*["']$/m.test(sample) ? quoted.replace(/;$/gm, "") : quoted;
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
