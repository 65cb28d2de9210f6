import { notFound } from "next/navigation";
import { getDesk } from "@/lib/next/desk/desk";
import { readPostPath } from "@/lib/next/desk/find-post";

/** Shows the 404 page if there is no post at a path of the URL. */
export async function findDeskRow(path: readonly string[]) {
	const desk = await getDesk();
	const postPath = readPostPath(path);
	const row = desk.rows.find(({ post }) => post.path === postPath);
	return row ? { desk, row } : notFound();
}
