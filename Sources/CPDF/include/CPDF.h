#pragma once

#include "drawing.h"
#include "pdf.h"
