import { readdir } from "node:fs/promises";
import { joinPath } from "@/lib/utils/paths";

/**
 * Returns the path on disk of a file that differs from a path in case, relative to the same folder; `undefined` if
 * the case matches or there is no such file. macOS and Windows find such a file, most servers don't.
 */
export async function findOtherCase(folder: string, file: string): Promise<string | undefined> {
	const found: string[] = [];
	for (const segment of file.split("/")) {
		const names = await readdir(joinPath(folder, ...found)).catch((): string[] => []);
		const name = names.includes(segment)
			? segment
			: names.find((one) => one.normalize().toLowerCase() === segment.normalize().toLowerCase());
		if (name === undefined) return undefined;
		found.push(name);
	}
	const actual = found.join("/");
	return actual.normalize() === file.normalize() ? undefined : actual;
}
