import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { hostCss, type OnHost } from "@/lib/config/site";
import { isWithin, realPath } from "@/lib/content/source/real-paths";
import { isInstalled, readNearestManifest } from "@/lib/owner-code/dependencies";
import type { PostImports } from "@/lib/owner-code/post-imports";
import type { OwnerCode } from "@/lib/owner-code/read-owner-code";
import { getNextReplacements } from "@/lib/owner-code/resolve-imports";
import { joinPath } from "@/lib/utils/paths";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { writeWhole } from "@/lib/utils/write-whole";
import { writeOwnerModule } from "./owner-module";
import { writeOwnerStyles } from "./owner-styles";

/** What is needed of a blog. */
interface Blog {
	options: Readonly<{
		engineDir: string;
		contentDir: string;
		cacheDir: string;
		mode: "development" | "production";
		app?: { folder: string } | undefined;
	}>;
	ownerCode(): Promise<OwnerCode>;
	postImports(): Promise<Pick<PostImports, "aliases" | "files" | "keys" | "outsideFiles">>;
	site(): Promise<OnHost>;
}

const MODULE = "modules.ts";
const STYLES = "styles.css";
const COPIES = "copies";

/** The file with Turbopack's root for the worker of `next dev`. */
const ROOT_FILE = "root.json";

/** Matches the files in which Tailwind looks for classes: not stylesheets, and not the images that these name. */
const CLASSES = /\.(?:[cm]?[jt]sx?|json|txt)$/;

/**
 * Writes the modules with which Next bundles the owner's code, and returns the aliases by which they replace the engine's own. All builds in
 * a folder have the same aliases, with and without the owner's code; otherwise Turbopack may use wrong cached results in later builds.
 */
export async function generateOwnerCode(blog: Blog, root: string | undefined): Promise<Record<string, string>> {
	const { engineDir, app } = blog.options;
	await writeFolder(blog, realPath(root ?? engineDir) ?? engineDir);
	const alias = (name: string) =>
		`./${path.relative(engineDir, path.join(getFolder(blog), name)).replaceAll("\\", "/")}`;
	return {
		"@/lib/owner-code/render/modules": alias(MODULE),
		"@/app/globals.css": alias(STYLES),
		"quire-blog": "./lib/owner-code/api.ts",
		// Next has an alias of its own for `next/link`.
		...Object.fromEntries(
			[...getNextReplacements(app !== undefined)].map(([name, file]) => [`quire-blog/${name}`, `./${file}`]),
		),
	};
}

/** Writes the modules again after a change of the content, in `next dev`. */
export async function regenerateOwnerCode(blog: Blog): Promise<void> {
	const text = await readFile(path.join(getFolder(blog), ROOT_FILE), "utf8").catch(undefinedIfMissing);
	if (text !== undefined) await writeFolder(blog, JSON.parse(text));
}

/**
 * Returns the folder of the generated modules. Turbopack reads nothing from a build folder and nothing outside its root, so it is beside the
 * builds of the engine. A development server and a build may run at the same time, so each has its own.
 */
function getFolder({ options: { engineDir, cacheDir, mode } }: Blog): string {
	const id = createHash("sha256").update(cacheDir).digest("hex").slice(0, 16);
	return joinPath(engineDir, ".builds", "owner-code", `${mode}-${id}`);
}

/** Writes the generated folder, and removes files of other code. Equal files stay untouched. */
async function writeFolder(blog: Blog, root: string): Promise<void> {
	const folder = getFolder(blog);
	const texts = await listTexts(blog, root);
	for (const [name, text] of texts) await writeIfChanged(path.join(folder, name), text);
	await writeWhole(path.join(folder, ROOT_FILE), JSON.stringify(root));
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const file = path.join(entry.parentPath, entry.name);
		const name = path.relative(folder, file);
		if (entry.isFile() && name !== ROOT_FILE && !texts.has(name)) await rm(file, { force: true });
	}
}

/** Returns the text of each generated file by its path in the folder, with a file after those that it imports. */
async function listTexts(blog: Blog, root: string): Promise<Map<string, string | Buffer>> {
	const { engineDir, contentDir, mode, app } = blog.options;
	const [site, code, imported] = await Promise.all([blog.site(), blog.ownerCode(), blog.postImports()]);
	const files = [...new Set([...code.files, ...imported.files])];
	const folder = getFolder(blog);
	const appDir = app && realPath(app.folder);
	const isOfApp = (file: string) =>
		appDir !== undefined && isWithin(appDir, file) && !isInstalled(path.relative(appDir, file));
	const outside = [...new Set([...code.outsideFiles, ...imported.outsideFiles])];
	const ofApp = outside.filter(isOfApp);
	const realContent = realPath(contentDir) ?? contentDir;
	const { type, imports } = readNearestManifest(realContent) ?? {};
	// Turbopack compiles no ES modules in a CommonJS package, which `npm init` creates.
	const isCompilable = isWithin(root, realContent) && !isInstalled(realContent) && type !== "commonjs";
	const aliases = [...code.aliases, ...imported.aliases];
	const isCompiledInPlace = isCompilable && aliases.length === 0;
	const texts = new Map<string, string | Buffer>();
	// Files of the app are beside the content as they are there.
	const copies = appDir === undefined ? COPIES : path.join(COPIES, path.relative(appDir, realContent));
	if (!isCompiledInPlace) {
		for (const file of [...files, ...ofApp.map((one) => path.relative(realContent, one))]) {
			texts.set(path.join(copies, file), await readWithoutAliases(realContent, file, aliases));
		}
		if (imports) texts.set(path.join(COPIES, "package.json"), JSON.stringify({ type: "module", imports }));
	}
	const base = isCompiledInPlace ? realContent : path.join(folder, copies);
	const pathOf = (file: string) => importPath(folder, path.join(base, file));
	texts.set(
		STYLES,
		writeOwnerStyles({
			theme: code.theme && { ...code.theme, css: hostCss(site, code.theme.css) },
			globals: await readFile(path.join(engineDir, "app/globals.css"), "utf8"),
			tokens: await readFile(path.join(engineDir, "app/styles/tokens.css"), "utf8"),
			defaults:
				app &&
				(await readFile(createRequire(joinPath(engineDir, "package.json")).resolve("tailwindcss/theme.css"), "utf8")),
			app: importPath(folder, path.join(engineDir, "app")),
			// Linked packages, as in a workspace, have classes too.
			sources: [
				...files.map(pathOf),
				...outside.filter((file) => !isInstalled(file)).map((file) => importPath(folder, file)),
			].filter((file) => CLASSES.test(file)),
		}),
	);
	return texts.set(
		MODULE,
		writeOwnerModule(code, imported.keys, (file) => pathOf(file).replace(/\.tsx?$/, ""), mode === "development"),
	);
}

/** Reads a file of the owner, with relative paths instead of aliases. */
async function readWithoutAliases(
	contentDir: string,
	file: string,
	aliases: OwnerCode["aliases"],
): Promise<string | Buffer> {
	const content = await readFile(path.join(contentDir, file));
	const own = aliases.filter((alias) => alias.file === file.replaceAll("\\", "/"));
	if (own.length === 0) return content;
	return own.reduce((text, { request, target }) => {
		const relative = target.startsWith("quire-blog/")
			? target
			: importPath(path.dirname(file), target.replace(/\.[cm]?[jt]sx?$/, ""));
		return text.replaceAll(`"${request}"`, `"${relative}"`).replaceAll(`'${request}'`, `'${relative}'`);
	}, content.toString("utf8"));
}

function importPath(from: string, to: string): string {
	const relative = path.relative(from, to).replaceAll("\\", "/");
	return relative.startsWith(".") ? relative : `./${relative}`;
}

/** Every write makes Turbopack compile again. */
async function writeIfChanged(file: string, text: string | Buffer): Promise<void> {
	const current = await readFile(file).catch(undefinedIfMissing);
	if (current?.equals(Buffer.from(text))) return;
	await mkdir(path.dirname(file), { recursive: true });
	await writeWhole(file, text);
}
