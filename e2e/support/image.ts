import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startBuildServer } from "@/e2e/support/build-server";
import type { Env } from "@/e2e/support/process";

/** The user that owns nothing. Other users than root can't become another one, but don't need to. */
const NOBODY = process.getuid?.() === 0 ? 65534 : undefined;

/** The folder of an image, as the last stage of its Dockerfile makes it, with a file system that is read-only. */
export class ImageFolder {
	private constructor(
		private readonly parent: string,
		/** The script of its command. */
		private readonly script: string,
	) {}

	private get folder(): string {
		return path.join(this.parent, "blog");
	}

	/** Copies what a Dockerfile copies from its first stage, whose folder is `project`. */
	static async assemble(dockerfile: string, project: string): Promise<ImageFolder> {
		const text = await readFile(dockerfile, "utf8");
		const find = (pattern: RegExp) => {
			const [, ...groups] = pattern.exec(text) ?? [];
			if (groups.length === 0) throw new Error(`${dockerfile} has no ${pattern}.`);
			return groups.map((group) => group ?? "");
		};
		const [built = ""] = find(/^COPY --from=build \/blog\/(\S+) \.\/$/m);
		const [cache = ""] = find(/^RUN ln -s \/tmp (\S+)$/m);
		find(/^ENV .*\bREFRESH_DIR=(\/tmp\/refreshed)$/m);
		const [script = ""] = find(/^CMD \["node", "(.+)"\]$/m);
		const image = new ImageFolder(await mkdtemp(path.join(tmpdir(), "quire-image-")), script);
		await cp(path.join(project, built), image.folder, { recursive: true, verbatimSymlinks: true });
		const temporary = path.join(image.parent, "tmp");
		await mkdir(temporary);
		await symlink(temporary, path.join(image.folder, cache));
		await chmod(image.parent, 0o755);
		await chmod(temporary, 0o777);
		await setMode(image.folder, { folder: 0o555, file: 0o444 });
		return image;
	}

	/** Counts the bytes of the files. */
	async countBytes(): Promise<number> {
		const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
		const files = entries.filter((entry) => entry.isFile());
		const sizes = files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size);
		return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	}

	/** Starts the command of the image as a user who owns nothing. */
	start(env: Env = {}) {
		const own = { BUILD_DIR: undefined, CONTENT_DIR: undefined, NODE_ENV: "production" };
		const refreshDir = path.join(this.parent, "tmp/refreshed");
		return startBuildServer(this.script, {
			cwd: this.folder,
			env: { ...own, REFRESH_DIR: refreshDir, ...env },
			uid: NOBODY,
		});
	}

	async remove(): Promise<void> {
		await setMode(this.folder, { folder: 0o755, file: 0o644 });
		await rm(this.parent, { recursive: true, force: true });
	}
}

async function setMode(folder: string, mode: { folder: number; file: number }): Promise<void> {
	// A folder that nobody may write to can be listed, but not deleted.
	await chmod(folder, mode.folder);
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (entry.isSymbolicLink()) continue;
		const file = path.join(entry.parentPath, entry.name);
		// Programs can be run by everyone.
		await chmod(file, entry.isDirectory() ? mode.folder : mode.file | ((await stat(file)).mode & 0o111));
	}
}
