import { notFound } from "next/navigation";
import { getDesk } from "@/lib/next/desk/desk";
import { readPostPath } from "@/lib/next/desk/find-post";

/** Returns the desk, and its row of the post that a URL names; shows the 404 page if there is none. */
export async function findDeskRow(path: readonly string[]) {
	const desk = await getDesk();
	const postPath = readPostPath(path);
	const row = desk.rows.find(({ post }) => post.path === postPath);
	return row ? { desk, row } : notFound();
}
