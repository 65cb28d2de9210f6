import { build } from "@/lib/next/build/build";

/** Builds the blog. The arguments are for `next build`. */
export async function run(args: string[]): Promise<void> {
	await build(args);
}
