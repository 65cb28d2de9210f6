import assert from "node:assert/strict";
import { test } from "node:test";
import { readOwnerComponent } from "./owner-component";

const props = (code: string, exportName = "Poem") =>
	readOwnerComponent(code, exportName, "Poem").props.map(({ name, kind, values }) => [name, kind, ...values].join(" "));

for (const [name, code, expected, exportName] of [
	[
		"an inline type",
		"export function Poem({ author, open = false }: { author: string; open?: boolean }) {}",
		["author text", "open flag"],
	],
	[
		"an interface",
		"interface Props {\n\tmood: 'a' | \"b\";\n\tlines: number[];\n}\nexport const Poem = ({ mood, lines }: Props) => null;",
		["mood text a b", "lines expression"],
	],
	[
		"a type",
		"type Props = {\n\tauthor: string\n\tmood:\n\t\t| 'a'\n\t\t| 'b'\n\tstyle?: { color: string; size: number }\n}\nexport default function Poem(props: Props) {}",
		["author text", "mood text a b", "style expression"],
		"default",
	],
	["no type", "export function Poem({ author, 'data-x': x, ...rest }) {}", ["author text", "data-x text"]],
	[
		"a default export of a name",
		"function Poem({ a }: { a: string }) {}\nexport default Poem;\n",
		["a text"],
		"default",
	],
	[
		"an arrow function as the default export",
		"export default ({ a }: Readonly<{ a?: boolean | undefined }>) => null;",
		["a flag"],
		"default",
	],
	[
		"comments and defaults with brackets",
		"export function Poem({\n\t// The author, or (nobody)\n\tauthor = fallback({ a: ')' }),\n\tx,\n}: {\n\t/** Who; or what. */\n\tauthor?: string;\n\tx: () => void;\n}) {}",
		["author text", "x expression"],
	],
	["a class", "export class Poem extends Component<Props> {\n\trender() { return this.a(1); }\n}", []],
	["code without the export", "export const other = 1;", []],
] as const) {
	test(`reads the props of a component with ${name}`, () => assert.deepEqual(props(code, exportName), expected));
}

test("reads comments, content and the line of a component", () => {
	const code =
		"import x from 'y';\n\n/**\n * Shows a poem,\n * line by line.\n */\nexport function Poem({ a, children }: {\n\t/** The first. */\n\ta: string;\n\tchildren: ReactNode;\n}) {}\n";
	const { description, hasContent, line, props } = readOwnerComponent(code, "Poem", "Poem");
	assert.equal(description, "Shows a poem,\nline by line.");
	assert.deepEqual([hasContent, line, props[0]?.description], [true, 7, "The first."]);
	assert.equal(readOwnerComponent("export function Poem({ a }) {}", "Poem", "Poem").hasContent, false);
});

test("ends on any code", () => {
	for (const code of [
		"",
		"export default",
		"export function Poem(",
		"export function Poem({",
		"export function Poem({ a = `${",
		"export function Poem(a: {",
		"/**",
		"type Props = {",
	]) {
		for (const name of ["Poem", "default"]) readOwnerComponent(code, name, "Poem");
	}
});
