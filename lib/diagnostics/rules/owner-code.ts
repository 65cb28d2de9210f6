import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const OWNER_CODE_RULES = {
	"owner-code": rule({
		severity: "error",
		description:
			"A file in `components/` or `slots/` can't be compiled or loaded. The build stops; `next dev` shows the error where the component stands.",
		example: { "site.yml": EXAMPLE_SITE, "components/chart.tsx": "export function Chart() {\n\treturn <b>;\n}\n" },
	}),
	config: rule({
		severity: "error",
		description:
			"`quire.config.ts` can't be loaded, has an unknown key or a value that its key can't have, or makes no file, or one at a path that something else has.",
		example: { "site.yml": EXAMPLE_SITE, "quire.config.js": "export default { remarkPlugin: [] };\n" },
	}),
	plugin: rule({
		severity: "error",
		description:
			"A plugin of `quire.config.ts` fails. Posts are shown without what it does. An error in several posts is reported once, in the configuration.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"quire.config.js":
				"const count = () => (tree) => {\n\tthrow new Error('Nothing to count.');\n};\n\nexport default { remarkPlugins: [count] };\n",
			"posts/2026-05-04-hello.md": `${EXAMPLE_POST}Good day.\n`,
		},
	}),
	"slot-unknown": rule({
		severity: "warning",
		description: "A file in `slots/` has the name of no slot, and isn't used.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": EXAMPLE_POST,
			"slots/after-posts.tsx": "export default () => <hr />;\n",
		},
	}),
};
