import { readFile } from "node:fs/promises";
import path from "node:path";

/** A build that can't be served, as a part of it is missing or damaged; the message has the remedy. */
export class IncompleteBuildError extends Error {
	constructor(distDir: string, problem: string, options?: ErrorOptions) {
		const folder = path.relative(process.cwd(), distDir) || ".";
		super(`There is no complete build in \`${folder}\`: ${problem}. Build the blog again.`, options);
	}
}

/** Reads a file of JSON of a build, and parses its value. */
export async function readBuildFile<Value>(
	distDir: string,
	file: string,
	parse: (value: unknown) => Value,
): Promise<Value> {
	try {
		return parse(JSON.parse(await readFile(path.join(distDir, file), "utf8")));
	} catch (cause) {
		const isMissing = (cause as NodeJS.ErrnoException).code === "ENOENT";
		const problem = `\`${file.replaceAll("\\", "/")}\` is ${isMissing ? "missing" : "damaged"}`;
		throw new IncompleteBuildError(distDir, problem, { cause });
	}
}
