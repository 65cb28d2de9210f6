import { mkdir, mkdtemp, open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { buildContent } from "@/lib/next/build/build-content";
import { getSiteDir, readApp, readEnvironment } from "@/lib/next/environment";
import {
	assertOwnFiles,
	ForeignFilesError,
	getAppFolder,
	recordFiles,
	writeForApp,
	writeHostFiles,
} from "@/lib/ship/app";
import { listPaths } from "@/lib/ship/site";
import { print, printErrorLines, printLines } from "@/lib/utils/print";
import { runChild, untilStopped } from "@/lib/utils/stop-signals.mjs";
import { replaceFolder } from "./replace-folder.mjs";

/** Returns the path of the record of what a build has written into its app, with the rules for the app's `next.config`. `with-quire.mjs` names it too. */
export const getAppRecordFile = () => path.join(path.dirname(getSiteDir()), "app.json");

/** Runs the build of the blog. What Next prints is in a file, and only shown if the build fails: the app's own build prints the same again. */
async function runQuietly(args: string[], log: string): Promise<boolean> {
	print("Building the blog of the app …");
	await mkdir(path.dirname(log), { recursive: true });
	const file = await open(log, "w");
	const code = await runChild(["lib/cli/run.mjs", "build", ...args], {
		stdio: ["inherit", file.fd, "inherit"],
	}).finally(() => file.close());
	process.exitCode = code;
	if (code !== 0) printLines(await readFile(log, "utf8"));
	return code === 0;
}

/** Builds the blog, and writes it into the `public/` folder of its app, with the rules for the app's `next.config`. */
export async function run(args: string[]): Promise<void> {
	const app = readApp();
	if (app?.path === undefined) throw new Error("`QUIRE_APP` has no path.");
	const siteDir = getSiteDir();
	const target = {
		app: { ...app, path: app.path },
		record: getAppRecordFile(),
		cacheDir: readEnvironment().cacheDir,
	};
	try {
		await assertOwnFiles(target);
	} catch (error) {
		if (!(error instanceof ForeignFilesError)) throw error;
		printErrorLines(error.message);
		process.exitCode = 1;
		return;
	}
	if (app.inside) await buildContent();
	else if (!(await runQuietly(args, path.join(path.dirname(siteDir), "build.log")))) return;
	const temporary = await mkdtemp(`${siteDir}.app-`);
	try {
		await untilStopped(async (stopped) => {
			const written = path.join(temporary, "new");
			const folder = getAppFolder(target.app);
			const { rules, manifest } = await writeForApp(siteDir, written, target);
			await replaceFolder(written, folder, stopped);
			const files = (await listPaths(folder)).map((file) => app.path + file);
			const { made, left } = app.isExport ? await writeHostFiles(target, manifest) : { made: [], left: [] };
			await recordFiles(target, [...files, ...made], rules);
			print(`The blog is in \`${path.relative(app.folder, folder)}\`: ${files.length} files.`);
			for (const name of left) {
				print(`The app has its own \`public${name}\`. Copy the lines of \`public${app.path}${name}\` into it.`);
			}
		});
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}
