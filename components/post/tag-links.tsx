import { Fragment } from "react";
import { hrefOf } from "@/components/site/href";
import type { Hue } from "@/lib/content/tags-file";

/** A tag as a page names it; without a path where no list has it. */
export interface TagLink {
	label: string;
	path?: string;
	hue?: Hue;
}

/** The classes that carry the hues of notes. */
const CLASSES: Record<Hue, string> = {
	blue: "note",
	green: "tip",
	purple: "important",
	amber: "warning",
	red: "caution",
};

/** Tags in a row, each leading to its posts. */
export function TagLinks({ tags }: { tags: TagLink[] }) {
	return tags.map(({ label, path, hue }, index) => (
		<Fragment key={label}>
			{index > 0 && ", "}
			{path ? (
				<a href={hrefOf(path)} className={hue && CLASSES[hue]}>
					{label}
				</a>
			) : (
				<span>{label}</span>
			)}
		</Fragment>
	));
}
