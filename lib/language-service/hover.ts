import type { Blog } from "@/lib/blog/blog";
import type { Hover } from "./types";
export async function hover(_blog: Blog, _file: string, _text: string, _offset: number): Promise<Hover | undefined> {
	return undefined;
}
