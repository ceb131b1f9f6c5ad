#pragma once
// Poppler's own headers are in C++: `CPDF` includes them.
