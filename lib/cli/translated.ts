export { run } from "@/features/languages/command";
