import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "@/e2e/support/process";

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

	private get temporary(): string {
		return path.join(this.parent, "tmp");
	}

	/** Copies what a Dockerfile copies from its first stage, whose folder is `project`. */
	static async assemble(dockerfile: string, project: string): Promise<ImageFolder> {
		const text = await readFile(dockerfile, "utf8");
		const find = (pattern: RegExp) => {
			const [, found] = pattern.exec(text) ?? [];
			if (found === undefined) throw new Error(`${dockerfile} has no ${pattern}.`);
			return found;
		};
		const built = find(/^COPY --from=build \/blog\/(\S+) \.\/$/m);
		find(/^ENV .*\bCACHE_DIR=(\/tmp)$/m);
		const image = new ImageFolder(
			await mkdtemp(path.join(tmpdir(), "quire-image-")),
			find(/^CMD \["node", "(.+)"\]$/m),
		);
		await cp(path.join(project, built), image.folder, { recursive: true, verbatimSymlinks: true });
		await mkdir(image.temporary);
		await chmod(image.parent, 0o755);
		await chmod(image.temporary, 0o777);
		await setMode(image.folder, { folder: 0o555, file: 0o444 });
		return image;
	}

	/** Counts the bytes of the files in the folder, and of those in each folder directly in it. */
	async countBytes(): Promise<Record<string, number>> {
		const counts: Record<string, number> = { all: 0 };
		for (const entry of await readdir(this.folder, { recursive: true, withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const file = path.join(entry.parentPath, entry.name);
			const { size } = await stat(file);
			const [part = ""] = path.relative(this.folder, file).split(path.sep);
			counts.all = (counts.all ?? 0) + size;
			counts[part] = (counts[part] ?? 0) + size;
		}
		return counts;
	}

	/** Starts the command of the image as a user who owns nothing. */
	start() {
		return startServer(process.execPath, (port) => [this.script, "--port", port, "--hostname", "127.0.0.1"], {
			cwd: this.folder,
			env: { BUILD_DIR: undefined, CONTENT_DIR: undefined, NODE_ENV: "production", CACHE_DIR: this.temporary },
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
