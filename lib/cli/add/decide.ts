import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Arguments, CommandError, EXIT } from "@/lib/cli/command/command";
import { decideSection } from "@/lib/cli/init/agent-files";
import { getEngineSpec } from "@/lib/cli/init/engine-spec";
import type { EngineSpec } from "@/lib/cli/init/project-files";
import { getEnginePackageDir, PACKAGE } from "@/lib/cli/project/find-project";
import { detectPackageManager, type PackageManager } from "@/lib/cli/project/package-manager";
import { SITE_FILE } from "@/lib/config/parse";
import { findNextConfig } from "@/lib/content/source/app-config";
import { DEFAULT_FOLDER, DEFAULT_PATH, isBlogPath } from "@/lib/utils/blog-in-app.mjs";
import { printLines } from "@/lib/utils/print";
import { askUrl, findUrl, readUrl } from "./app-url";
import { assertFree } from "./assert-free";
import { hasBesideOption } from "./plan-config";
import { findLockfileFolder, readApp } from "./read-app";
import { findRootLayout } from "./root-layout";
import { planTakeover, type Takeover } from "./takeover";

export interface Decisions {
	appDir: string;
	/** The path of the blog in the app. */
	blogPath: string;
	/** The folder of the blog in that of the app. */
	folder: string;
	/** Whether the folder has no blog yet. */
	isNew: boolean;
	/** Whether the pages of the blog are routes of the app. */
	inside: boolean;
	/** Whether the code of these pages is written into the app. */
	writesOut: boolean;
	/** How the blog replaces one that the app has. */
	takeover: Takeover | undefined;
	title: string;
	/** The URL of the app, if it is known. */
	url: string | undefined;
	manager: PackageManager;
	/** The folder with the lockfile of the app. */
	root: string;
	engine: EngineSpec;
	/** Whether the app depends on the engine already. */
	isInstalled: boolean;
	/** Whether the app gets texts for programs that write posts. */
	hasAgents: boolean;
	/** Whether instructions that the app has get the section about the blog; `undefined` if the owner can't be asked. */
	addsSection: boolean | undefined;
}

/** Decides by the options, by what the app has and, on a terminal, by asking. */
export async function decide({ positionals: [blogPath = DEFAULT_PATH], values }: Arguments): Promise<Decisions> {
	const appDir = process.cwd();
	const text = (key: string) => (typeof values[key] === "string" ? values[key] : undefined);
	if (!isBlogPath(blogPath)) {
		throw new CommandError(`\`${blogPath}\` is no path of a blog. Write one such as ${DEFAULT_PATH}.`, EXIT.wrongUsage);
	}
	const given = readUrl(text("url"));
	const { dependencies, devDependencies } = readApp(appDir);
	const writesOut = values["write-out"] === true;
	const inside = writesOut || decideInside(appDir, values.beside === true);
	const from = text("from");
	const takeover = from === undefined ? undefined : planTakeover(appDir, from, blogPath);
	const folder = takeover?.folder ?? text("folder") ?? DEFAULT_FOLDER;
	if (!takeover) assertFree(appDir, blogPath, folder, inside);
	const isNew = !existsSync(path.join(appDir, folder, SITE_FILE));
	const isAsking = !values.yes && process.stdin.isTTY;
	const url = given ?? (isNew ? await decideUrl(appDir, isAsking) : undefined);
	const root = findLockfileFolder(appDir) ?? appDir;
	return {
		appDir,
		blogPath,
		folder,
		isNew,
		inside,
		writesOut,
		takeover,
		title: text("title") ?? "Blog",
		url,
		manager: detectPackageManager(root),
		root,
		engine: getEngineSpec(appDir, getEnginePackageDir(), text("package")),
		isInstalled: PACKAGE in { ...dependencies, ...devDependencies },
		hasAgents: !values["no-agents"],
		addsSection: await decideSection(appDir, values, isAsking),
	};
}

function decideInside(appDir: string, beside: boolean): boolean {
	const config = findNextConfig(appDir);
	if (beside || (config && hasBesideOption(readFileSync(path.join(appDir, config), "utf8")))) return false;
	const inside = findRootLayout(appDir) !== undefined;
	if (!inside) printLines("The app has no root layout in `app/` or `src/app/`, so the blog is beside it.\n");
	return inside;
}

async function decideUrl(appDir: string, isAsking: boolean): Promise<string | undefined> {
	const found = findUrl(appDir);
	if (found === undefined) return isAsking ? askUrl() : undefined;
	printLines(`The URL of the app is ${found}, as its root layout says.\n`);
	return found;
}
