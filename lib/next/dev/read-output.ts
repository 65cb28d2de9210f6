// Compiled apart from the pages: the owner's components are rendered with the React of Node.js here, not with Next's.
export { readOutput } from "@/lib/outputs/registry";
