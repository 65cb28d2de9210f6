import { notFound } from "next/navigation";
import { safeDecode } from "@/lib/content/urls/assets";
import { getDesk } from "@/lib/next/desk/desk";

/** Returns the desk, and its row of the post that a URL names; shows the 404 page if there is none. */
export async function findDeskRow(path: readonly string[]) {
	const desk = await getDesk();
	const decoded = `/${safeDecode(path.join("/"))}`.normalize("NFC");
	const row = desk.rows.find(({ post }) => post.path === decoded);
	return row ? { desk, row } : notFound();
}
