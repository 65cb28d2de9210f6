import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { getIcons } from "@/lib/metadata/icons/icons";
import { drawIcon } from "@/lib/outputs/icons/draw";

/** Makes the icons that the owner doesn't have; returns their names. */
export async function writeIcons(folder: string): Promise<string[]> {
	const icons = await getIcons();
	await mkdir(folder, { recursive: true });
	for (const icon of icons.made) await writeFile(path.join(folder, icon.name), await drawIcon(icon, icons));
	return icons.made.map(({ name }) => name);
}
