import { testUnreadableImages } from "@/e2e/support/unreadable-images";

testUnreadableImages();
