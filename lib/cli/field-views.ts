import { FIELDS_IN_VIEW } from "@/lib/content/front-matter/fields";
import { withoutPages } from "./json-schemas";

/**
 * Writes the types of the front matter fields that the owner's components get. They are written out, as the types that owners install
 * refer to nothing of the engine.
 */
export function fieldViews(): string {
	const members = FIELDS_IN_VIEW.map(([name, { description, inView }]) =>
		typeof inView === "object"
			? `\t/** ${inView.description} */\n\t${name}: ${inView.type};\n`
			: `\t/** ${withoutPages(description)} */\n\t${name}?: string | undefined;\n`,
	);
	return `// Written by \`npm run docs\` from the declarations of the fields; changes here are overwritten.\n\n/** Fields of a post, as its front matter states them. */\nexport interface FieldViews {\n${members.join("")}}\n`;
}
