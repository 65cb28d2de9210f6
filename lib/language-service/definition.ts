import type { Blog } from "@/lib/blog/blog";
import type { Location } from "./types";
export async function findDefinition(
	_blog: Blog,
	_file: string,
	_text: string,
	_offset: number,
): Promise<Location | undefined> {
	return undefined;
}
