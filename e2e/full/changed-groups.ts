import { spawnSync } from "node:child_process";
import { build, type Plugin } from "esbuild";
import { type Group, groups } from "@/e2e/full/groups";
import { findTests, groupOf } from "@/e2e/support/find-tests";

/** Leaves out the blog's own modules: groups name those in `sources`. */
const onlyTests: Plugin = {
	name: "only-tests",
	setup({ onResolve }) {
		onResolve({ filter: /./ }, ({ path, kind, importer }) => {
			const isOfTests = path.startsWith("@/e2e/") || (path.startsWith(".") && /[\\/]e2e[\\/]/.test(importer));
			return kind === "entry-point" || isOfTests ? undefined : { external: true };
		});
	},
};

/** Lists files of tests, and the files below `e2e` that they import. */
async function listTestFiles(entryPoints: string[]): Promise<string[]> {
	const { metafile } = await build({
		entryPoints,
		bundle: true,
		metafile: true,
		platform: "node",
		format: "esm",
		plugins: [onlyTests],
		write: false,
		outdir: ".builds",
	});
	return Object.keys(metafile.inputs);
}

/** Returns the groups that changed files concern: those that have one in their sources, or that test with one. */
export async function findConcernedGroups(changed: readonly string[]): Promise<Group[]> {
	const allTests = findTests();
	const concerned = await Promise.all(
		groups.map(async ({ name, sources }) => {
			const own = [...sources, `e2e/full/${name}`];
			const files = await listTestFiles(allTests.filter((file) => groupOf(file) === name));
			const isOwn = (file: string) => own.some((source) => file === source || file.startsWith(`${source}/`));
			return changed.some((file) => isOwn(file) || files.includes(file) || groupOf(file) === name);
		}),
	);
	return groups.filter((_, index) => concerned[index]);
}

/** Lists the files that were changed since this branch parted from a commit. */
export function listChangedFiles(commit: string): string[] {
	// A file that was renamed has both names.
	const args = ["diff", "--name-only", "--no-renames", "-z", "--merge-base", commit];
	const { status, stdout, stderr } = spawnSync("git", args, { encoding: "utf8" });
	if (status !== 0) throw new Error(stderr);
	return stdout.split("\0").filter(Boolean);
}
